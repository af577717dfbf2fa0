import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { factsOf } from '../facts.ts'
import { ruleSketch, sketchRelease, type PageSketch } from '../release.test-support.ts'
import { renderReport } from '../render.ts'
import { village } from '../village.test-support.ts'

const FEW = 'gopher.too-few-words'
const pages: readonly PageSketch[] = [
  { page: 1, verdict: 'keep', language: 'fr', register: 'narrative' },
  { page: 2, verdict: 'keep', language: 'fr', register: 'narrative' },
  { page: 3, verdict: 'drop', rule: FEW, language: 'fr', register: 'discussion' },
  { page: 4, verdict: 'keep', language: 'fr', register: 'discussion' },
  { page: 5, verdict: 'drop', rule: FEW, language: 'en', register: null },
  { page: 6, verdict: 'skip', rule: 'http.status', register: null },
]

test('the report says which share of each kind of text a rule dropped', async () => {
  await using release = await sketchRelease({ pages, rules: [ruleSketch(FEW)] })
  const facts = await factsOf(release.connection, release.directory)
  expect(facts.registers?.kinds.rows).toEqual([
    { register: 'discussion', judged: 2, inCorpus: 1 },
    { register: 'narrative', judged: 2, inCorpus: 2 },
    { register: null, judged: 1, inCorpus: 0 },
  ])
  expect(facts.registers?.losses.rows).toEqual([{ rule: FEW, register: 'discussion', pages: 1 }])
  const english = textOf(renderReport(facts, 'en'))
  expect(english).toContain('4 of 5 pages judged were given a kind of text.')
  expect(english).toContain('finds gopher.too-few-words50%0%')
  expect(textOf(renderReport(facts, 'fr'))).toContain(
    'Quelles sortes de texte chaque filtre retire',
  )
})

test('a release that labels no page says so, and one without the column has no such section', async () => {
  await using unlabelled = await sketchRelease({
    pages: pages.map((page) => ({ ...page, register: null })),
  })
  const facts = await factsOf(unlabelled.connection, unlabelled.directory)
  expect(textOf(renderReport(facts, 'en'))).toContain('0 of 5 pages judged were given a kind')
  await using old = await sketchRelease(village)
  const before = await factsOf(old.connection, old.directory)
  expect(before.registers).toBeNull()
  expect(renderReport(before, 'en')).not.toContain('id="registers"')
})

function textOf(document: string): string {
  const section = parseHTML(document).document.querySelector('#registers')
  return section?.textContent.replaceAll(/\s+/g, ' ') ?? ''
}
