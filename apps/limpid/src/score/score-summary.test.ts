import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { afterAll, expect, test } from 'vitest'
import { formDocument } from '../disclosure/documents/forms.ts'
import { markdown } from '../disclosure/documents/markdown.ts'
import { page } from '../disclosure/documents/page.ts'
import { disclose, providerCase, sketchHamlet } from '../disclosure/disclosure.test-support.ts'
import { fieldsOf, readForm } from '../disclosure/form/form.ts'
import {
  noBrowser,
  overflowOf,
  startBrowser,
  violationsOf,
} from '../report/browser.test-support.ts'
import { LOCALES } from '../words/words.ts'
import { fieldWeights, WEIGHTS } from './judge/fields.ts'
import { passagesOf } from './passages.ts'
import { scoreSummary, type Scorecard } from './score-summary.ts'
import { scorecardPage } from './scorecard-text.ts'
import { readSource } from './source/read-source.ts'
import { textBlocks } from './source/text-blocks.ts'

const HERE = new URL('cases/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'limpid-score-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
if (noBrowser !== null) console.warn(noBrowser)

async function scored(name: string, content: string | Buffer): Promise<Scorecard> {
  const path = join(folder, name)
  writeFileSync(path, content)
  return scoreSummary(await readSource(path), path)
}

function statesOf({ fields }: Scorecard): Record<string, string> {
  return Object.fromEntries(fields.map(({ id, state, rule }) => [id, `${state} ${rule}`]))
}

const complete = readFileSync(`${HERE}complete/summary.md`, 'utf8')
const passages = passagesOf(textBlocks(complete))

test.each([
  'complete/summary.md',
  'evasive/summary.md',
  'contradictory/summary.html',
  'french/summary.md',
])('%s has the states and the score written beside it', async (name) => {
  const path = `${HERE}${name}`
  const card = scoreSummary(await readSource(path), path)
  const expected = `${path.slice(0, path.lastIndexOf('/'))}/expected.json`
  const found = { score: card.score, language: card.language, states: statesOf(card) }
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(expected)
})

test.each(
  ['complete', 'evasive', 'french'].flatMap((name) =>
    ['html', 'json', 'docx', 'pdf'].map((format) => `${name}/summary.${format}`),
  ),
)('%s has the states and the score of the same summary in Markdown', async (name) => {
  const path = `${HERE}${name}`
  const card = scoreSummary(await readSource(path), path)
  const folderOfCase = path.slice(0, path.lastIndexOf('/'))
  const expected: unknown = JSON.parse(readFileSync(`${folderOfCase}/expected.json`, 'utf8'))
  const { score, language } = card
  expect({ score, language, states: statesOf(card) }).toEqual(expected)
})

/** The complete case as table rows: label or heading, and answer. */
function rows(): readonly (readonly string[])[] {
  const found: string[][] = []
  for (const { text, level } of textBlocks(complete)) {
    if (level !== null) found.push([text])
    else if (text !== '') found.at(-1)?.push(text)
  }
  return found
}

function asHtml(): string {
  const body = rows().map(([label = '', ...answers]) =>
    answers.length === 0
      ? `<h2>${label}</h2>`
      : `<table><tr><td>${label}</td><td>${answers.join('<br>')}</td></tr></table>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Summary</title><style>tr{break-inside:avoid}table{width:100%}td{width:50%}</style>${body.join('\n')}</html>`
}

function asJson(): string {
  const entries = [...passages].map(([id, pieces]) => [
    id,
    pieces
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
  ])
  return JSON.stringify(Object.fromEntries(entries))
}

async function asWord(): Promise<Buffer> {
  const children = rows().map(([label = '', ...answers]) => {
    if (answers.length === 0) return new Paragraph({ text: label, heading: 'Heading2' })
    const cells = [label, answers.join(' ')].map(
      (text) => new TableCell({ children: [new Paragraph(text)] }),
    )
    return new Table({ rows: [new TableRow({ children: cells })] })
  })
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

test('the same content has the same states in Markdown, HTML, JSON and Word, whatever the name says', async () => {
  const states = statesOf(await scored('a.pdf', complete))
  expect(statesOf(await scored('b.txt', asHtml()))).toEqual(states)
  expect(statesOf(await scored('c.html', asJson()))).toEqual(states)
  expect(statesOf(await scored('d.md', await asWord()))).toEqual(states)
})

test.skipIf(noBrowser !== null)(
  'a PDF printed from it has the same states, and the scorecard is sound for axe',
  async () => {
    await using browser = await startBrowser()
    const printed = await browser.openPage(asHtml(), { width: 900 })
    const card = await scored('e.docx', await printed.pdf({ format: 'A4' }))
    expect(statesOf(card)).toEqual(statesOf(await scored('a.md', complete)))
    expect(card.fields.find(({ id }) => id === '3.2.measures')?.sentence?.page).toBeGreaterThan(0)
    for (const locale of LOCALES) {
      const shown = await browser.openPage(scorecardPage(card, locale), { width: 360 })
      expect(await violationsOf(shown)).toEqual([])
      expect(await overflowOf(shown)).toBe(0)
    }
  },
)

test('without its passage a field is absent, and no other field changes but what only its “no” excused', async () => {
  const before = await scored('m.md', complete)
  for (const { id, condition, kind } of fieldsOf(readForm())) {
    if (!passages.has(id)) continue
    const kept = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(asJson())).filter(([key]) => key !== id)),
    )
    const after = await scored('m.json', kept)
    const changed = after.fields.filter(({ state }, index) => state !== before.fields[index]?.state)
    const others = changed.filter(
      (field) => field.id !== id && !(kind === 'yes-no' && field.state === 'absent'),
    )
    expect([id, condition, others.map((field) => field.id)]).toEqual([id, condition, []])
    expect(['absent', 'not-asked']).toContain(after.fields.find((field) => field.id === id)?.state)
    const wasPresent = before.fields.some((field) => field.id === id && field.state === 'present')
    expect(wasPresent ? after.score : 0).toBeLessThanOrEqual(before.score)
  }
})

test('a vague phrase in place of what was named never raises the score', async () => {
  const full = (await scored('v.md', complete)).score
  for (const [id] of passages) {
    const answers: Record<string, string> = JSON.parse(asJson())
    const vague = JSON.stringify({ ...answers, [id]: 'A wide variety of sources, among others.' })
    expect((await scored('v.json', vague)).score).toBeLessThanOrEqual(full)
  }
  const sized = complete
    .replace('ExemplarBot/2.0', 'various crawlers')
    .replace('09/2026', 'recently')
  expect((await scored('v.md', sized)).score).toBeLessThan(full)
})

test('what Limpid itself publishes scores at least 95 with nothing contradictory, in every format and language', async () => {
  await using release = await sketchHamlet()
  const { record } = await disclose(release, providerCase('complete'))
  const texts = LOCALES.flatMap((locale) => {
    const document = formDocument(record, 'summary', locale)
    return [markdown(document), page(document)]
  })
  for (const text of [JSON.stringify(record), ...texts]) {
    const card = await scored('own', text)
    expect(card.fields.filter(({ state }) => state === 'contradictory')).toEqual([])
    expect(card.score).toBeGreaterThanOrEqual(95)
  }
})

test('hostile files end in one clear mistake', async () => {
  const bomb = Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>\nstream\n'),
    deflateSync(Buffer.alloc(80 << 20)),
  ])
  await expect(scored('x', '')).rejects.toMatchObject({ code: 'score/empty' })
  await expect(scored('x', '%PDF-1.4 nothing')).rejects.toMatchObject({ code: 'score/damaged' })
  await expect(scored('x', 'PK\u0003\u0004')).rejects.toMatchObject({ code: 'score/damaged' })
  await expect(scored('x', bomb)).rejects.toMatchObject({ code: 'score/too-big' })
  await expect(scored('x', '{"a": ')).rejects.toMatchObject({ code: 'score/damaged' })
  await expect(scored('x', 'Once upon a time.')).rejects.toMatchObject({
    code: 'score/not-a-summary',
  })
  const german =
    'Zusammenfassung der Trainingsinhalte und weitere Angaben zum Modell, seinen Quellen sowie allen Verfahren. '.repeat(
      8,
    )
  await expect(scored('x', german)).rejects.toMatchObject({ code: 'score/other-language' })
  await expect(readSource(join(folder, 'none'))).rejects.toMatchObject({ code: 'score/not-found' })
})

test('every field of the form has a weight with a reason, and nothing else has', () => {
  expect(Object.keys(WEIGHTS.fields).toSorted()).toEqual(
    fieldsOf(readForm())
      .map(({ id }) => id)
      .toSorted(),
  )
})

test('every reason names where it comes from: the form, the Notice, a law, a standard or a paper', () => {
  const unsourced = fieldWeights().filter(({ why }) => !SOURCE.test(why))
  expect(unsourced).toEqual([])
})

const SOURCE = /\bform\b|\bforms\b|Notice|Art\.|RFC|arXiv|asked|boxes/
