import { POLICIES, SIGNAL_KINDS } from '@limpid/rules'
import { expect, test } from 'vitest'
import { PURPOSES } from '../../rights/purposes.ts'
import { figures } from '../../words/figures.ts'
import { LOCALES, words } from '../../words/words.ts'
import { disclose, hamletPage, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { cellText } from './cell-text.ts'
import { columnLabels } from './column-label.ts'
import { formDocument } from './forms.ts'
import { markdown } from './markdown.ts'

/** Names of ours that a fact's column may hold. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  action: ['drop', 'cut', 'mask', 'note'],
  policy: POLICIES,
  purpose: PURPOSES,
  outcome: ['reserved', 'not-reserved', 'not-checked'],
  state: ['reserved', 'allowed', 'none', 'not-checked'],
  kind: [...SIGNAL_KINDS, 'line-break', 'listed-word', 'email', 'phone', 'ip'],
}

test.each(LOCALES)('every name of ours that a table holds has words in %s', (locale) => {
  const { knows } = words(locale)
  for (const [column, names] of Object.entries(NAMES))
    for (const name of names) expect(knows(`cell-${column}-${name}`), name).toBe(true)
  expect([cellText('isOpen', true, 'fr'), cellText('isOpen', false, 'fr')]).toEqual(['oui', 'non'])
  expect(cellText('language', 'pt', 'fr')).toBe('portugais (pt)')
  expect(cellText('language', null, locale)).not.toBe('–')
  expect(cellText('licence', 'unknown', 'en')).toBe('not recognised')
  expect(cellText('licence', 'CC-BY-4.0', locale)).toBe('CC-BY-4.0')
  expect(cellText('condition', 'words < 1000', 'fr')).toBe('mots < 1\u202f000')
  expect(cellText('pages', 1_234_567, locale)).toBe(figures(locale).count(1_234_567))
  expect(cellText('kind', 'a <b>', locale)).toBe('a <b>')
})

/** Columns of the facts that the hamlet has no row of. */
const OTHER_COLUMNS = ['crawl', 'kind', 'passages', 'purpose', 'policy', 'outcome', 'state'].concat(
  ['domains', 'keptPages', 'keptChars', 'keptDomains', 'licence', 'isOpen', 'elsewhere'],
)

test('every column of every fact has a heading in both languages, and no document shows a name of a column or of code', async () => {
  await using release = await sketchHamlet([
    hamletPage(60, { verdict: 'drop', rule: 'duplicates.exact-text', survivor: 3 }),
  ])
  const { record } = await disclose(release, providerCase('complete'))
  const columns = record.facts.flatMap(({ rows }) => Object.keys(rows[0] ?? {}))
  expect(new Set(columns).size).toBeGreaterThan(30)
  for (const locale of LOCALES) {
    const raw = [...columns, ...OTHER_COLUMNS].filter((column) => {
      const kebab = column.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      return !words(locale).knows(`fact-column-${kebab}`)
    })
    expect(raw).toEqual([])
    expect(columnLabels(locale)('charsKept')).not.toBe('charsKept')
    const text = markdown(formDocument(record, 'merged', locale)).replaceAll(
      /```sql[\s\S]*?```/g,
      '',
    )
    expect(text).not.toMatch(/\b(?:true|false|null|undefined|NaN|[a-z]+[A-Z]\w*Kept)\b/)
    expect(text).not.toMatch(/\b0[.,]\d+ (?:of the text|du texte)/)
  }
})
