import { expect, test } from 'vitest'
import { ledgerOf } from '../report/facts/ask-ledger.ts'
import { factsOf } from '../report/facts.ts'
import { ruleSketch, sketchRelease, type PageSketch } from '../report/release.test-support.ts'
import { renderReport } from '../report/render.ts'
import { words } from '../words/words.ts'
import { alarmLines } from './alarm-lines.ts'
import { alarmsOf, alarmsSql, type RuleAlarm } from './rule-alarms.ts'

const RULES = [
  ruleSketch('a.sound', { fires: '>', threshold: 0.5 }),
  ruleSketch('a.silent', { fires: '>', threshold: 2 }),
  ruleSketch('a.shouting', { fires: '>=', threshold: 0 }),
  ruleSketch('a.blind'),
  ruleSketch('a.dead', { dead: 'misspelt-name' }),
  ruleSketch('a.french', { fires: '>', threshold: 2, languages: ['fr'] }),
  ruleSketch('a.rarely-measured', { fires: '>', threshold: 2 }),
]

/** Ten thousand pages judged, every fourth French, and one skipped. */
function pagesOf(judged: number): readonly PageSketch[] {
  const pages = Array.from({ length: judged }, (_, page): PageSketch => {
    const language = page % 4 === 0 ? 'fr' : 'en'
    const share = (page % 10) / 10
    return {
      page,
      verdict: 'keep',
      language,
      measures: {
        m_a_sound: share,
        m_a_silent: share,
        m_a_shouting: share,
        m_a_blind: null,
        m_a_dead: null,
        m_a_french: language === 'fr' ? share : null,
        m_a_rarely_measured: page < 9_999 ? share : null,
      },
    }
  })
  return [...pages, { page: judged, verdict: 'skip', rule: 'record.request', measures: {} }]
}

async function alarmsFor(judged: number): Promise<readonly RuleAlarm[]> {
  await using release = await sketchRelease({ pages: pagesOf(judged), rules: RULES })
  const ask = ledgerOf(release.connection, release.directory)
  const { rows } = await ask(alarmsSql(RULES, 'pages'), (row) => ({
    place: row.count('place'),
    applied: row.count('applied'),
    measured: row.count('measured'),
    fired: row.count('fired'),
  }))
  return alarmsOf(RULES, rows)
}

test('on ten thousand pages, a rule that never fired, always fired or had nothing to measure is named; one stated dead or measured less is not', async () => {
  expect(await alarmsFor(10_000)).toEqual([
    { rule: 'a.silent', kind: 'never-fired', pages: 10_000 },
    { rule: 'a.shouting', kind: 'always-fired', pages: 10_000 },
    { rule: 'a.blind', kind: 'never-measured', pages: 10_000 },
  ])
})

test('on a page less silence says nothing yet', async () => {
  expect(await alarmsFor(9_999)).toEqual([
    { rule: 'a.shouting', kind: 'always-fired', pages: 9_999 },
  ])
})

test('a rule for one language is judged over the pages it was measured on', async () => {
  expect(await alarmsFor(40_000)).toContainEqual({
    rule: 'a.french',
    kind: 'never-fired',
    pages: 10_000,
  })
})

test('without rules there is nothing to ask', async () => {
  await using release = await sketchRelease({ pages: pagesOf(1) })
  const ask = ledgerOf(release.connection, release.directory)
  expect((await ask(alarmsSql([], 'pages'), () => 1)).rows).toEqual([])
})

test('the report and the terminal say it in both languages, and a dead rule is called dead', async () => {
  const alarms: readonly RuleAlarm[] = Array.from({ length: 12 }, (_, index) => ({
    rule: index === 0 ? 'a.silent' : `a.other-${index}`,
    kind: index === 0 ? 'never-fired' : 'always-fired',
    pages: 12_345,
  }))
  await using release = await sketchRelease({
    pages: pagesOf(1),
    rules: RULES,
    record: (record) => ({ ...record, alarms }),
  })
  const facts = await factsOf(release.connection, release.directory)
  expect(renderReport(facts, 'en')).toMatch(/Rules to look at[\s\S]*never fired[\s\S]*12,345/)
  expect(renderReport(facts, 'en')).toContain('dead: its preset states that it cannot fire')
  expect(renderReport(facts, 'fr')).toMatch(/Règles à regarder[\s\S]*n’a jamais joué/)
  const lines = alarmLines(facts.release, words('fr'))
  expect(lines).toHaveLength(11)
  expect(lines[0]).toContain('a.silent')
  expect(lines.at(-1)).toContain('2 autres règles')
})
