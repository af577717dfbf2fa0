import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { limpid } from '../../build/limpid.test-support.ts'
import { LOCALES } from '../../words/words.ts'
import { readForm } from '../form/form.ts'
import { factKinds } from '../provider/own-facts.ts'
import { parseProvider } from '../provider/parse-provider.ts'
import { providerTemplate } from './provider-template.ts'

const form = readForm()

test.each(LOCALES)(
  'the %s template explains every fact a provider may give, answers none, and is refused until filled in',
  (locale) => {
    const text = providerTemplate(form, locale)
    for (const id of factKinds(form).keys()) expect(text).toContain(`  # ${id}:\n`)
    expect(parse(text)).toMatchObject({ provider: 1, facts: null })
    expect(() => parseProvider(text, 'provider.yaml', form)).toThrow('provider/wrong-value')
  },
)

test('a template whose keys are filled in and whose comments are taken away is read', () => {
  const filled = Object.entries({
    '  version:': '  version: 1.0.0',
    '  date:': '  date: 2026-11-24',
    '  further-training:': '  further-training: no',
    '  covers:': '  covers: part',
    '  small-or-medium-enterprise:': '  small-or-medium-enterprise: no',
    '  name:': '  name: example',
    '  title:': '  title: Example',
    '  description:': '  description: Example text.',
    '  url:': '  url: https://example.org/',
    '  license:': '  license: CC0-1.0',
    '  creator:': '  creator: Example Lab',
    '  publisher:': '  publisher: Example Lab',
    '  - id:': '  - id: all',
    '    name:': '    name: Example snapshot',
    '    category:': '    category: public-dataset',
    '  # 2.3.used:': '  2.3.used: no',
  })
  const lines = new Map(filled)
  const text = providerTemplate(form, 'fr')
    .split('\n')
    .map((line) => lines.get(line) ?? line)
    .join('\n')
  const { provider } = parseProvider(text, 'provider.yaml', form)
  expect(provider.facts.get('2.3.used')).toEqual({
    state: 'known',
    value: { kind: 'yes-no', isYes: false },
  })
})

test('the command writes the template in the language asked for and never over a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'limpid-init-'))
  const path = join(folder, 'provider.yaml')
  const made = await limpid(['init', path, '--lang', 'fr'])
  expect(made.code, made.stderr).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(providerTemplate(form, 'fr'))
  const again = await limpid(['init', path])
  expect(again.code).toBe(2)
  expect(again.stderr).toContain('[provider/not-writable]')
  rmSync(folder, { recursive: true, force: true })
})
