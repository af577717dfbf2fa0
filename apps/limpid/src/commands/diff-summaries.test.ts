import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'
import { diffSummaries } from './diff-summaries.ts'
import { hamletTwice } from '../disclosure/changes/changes.test-support.ts'

const place = mkdtempSync(join(tmpdir(), 'limpid-diff-test-'))
const [older, newer, stranger] = ['older', 'newer', 'stranger'].map((name) => join(place, name))
const summary = (folder = '') => join(folder, 'summary.json')

beforeAll(async () => {
  const { before, after } = await hamletTwice()
  const foreign = JSON.stringify(after.record)
    .replaceAll('Example Models SAS', 'Another Firm')
    .replace('1 rue de l’Exemple', '2 rue de l’Autre')
  for (const [folder = '', text] of [
    [older, JSON.stringify(before.record)],
    [newer, JSON.stringify(after.record)],
    [stranger, foreign],
  ] as const) {
    mkdirSync(folder)
    writeFileSync(summary(folder), text)
    writeFileSync(join(folder, 'release.json'), '{}')
  }
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('two summaries are compared on the terminal, in the language asked for', async () => {
  const ended = await limpid(['diff', summary(older), summary(newer), '--lang', 'fr'])
  expect(ended.code, ended.stderr).toBe(0)
  expect(ended.stdout).toContain('de la version 1.0 du 2026-11-24 à la version 1.1 du 2027-02-01')
  expect(ended.stdout).toContain('connu → retenu par le fournisseur')
})

test('with --summary two releases are compared by the summaries in them, and --out writes the page', async () => {
  const out = join(place, 'page.html')
  const ended = await limpid(['diff', older ?? '', newer ?? '', '--summary', '--out', out])
  expect(ended.code, ended.stderr).toBe(0)
  expect(ended.stdout).toContain(out)
  expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>[\s\S]*Two summaries compared/)
})

test('a mistake is one sentence and exit 2', async () => {
  const ended = await limpid(['diff', summary(older), 'package.json'])
  expect(ended.code).toBe(2)
  expect(ended.stderr).toBe(
    'limpid: package.json is not a summary that Limpid wrote. Name a summary.json. [disclosure/not-a-summary]\n',
  )
  expect(ended.stdout).toBe('')
})

test.each([
  ['a file that is not there', 'none.json', {}, 'disclosure/not-a-summary'],
  ['a file that is no summary, with --summary', 'package.json', {}, 'disclosure/not-a-summary'],
  ['twice the same', summary(older), {}, 'diff/same-summary'],
  ['another provider', summary(stranger), {}, 'diff/other-provider'],
  ['a folder that is no release', place, {}, 'run/not-a-run'],
  ['a page that cannot be written', summary(newer), { out: 'no/p.html' }, 'diff/not-writable'],
])('%s is refused', async (_, path, options, code) => {
  await expect(diffSummaries(summary(older), path, options, 'en')).rejects.toMatchObject({ code })
})
