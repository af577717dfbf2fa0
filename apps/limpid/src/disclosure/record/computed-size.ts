import type { Computed } from './computed-answer.ts'
import { languagePair } from './local-pair.ts'
import { only, type Material } from './material.ts'
import type { Statement } from './record.ts'
import { rangeOf } from './range-of.ts'

/** A byte-level tokeniser makes at most one token of a byte, and UTF-8 at most four bytes of a code point (RFC 3629). */
const MOST_TOKENS_PER_CODE_POINT = 4

/** How many languages are named one by one; the table of the fact has them all. */
const MOST_LANGUAGES = 24

/** Section 1.3: size, latest date, languages. */
export function computedSize(material: Material): readonly (readonly [string, Computed])[] {
  const isWhole = material.provider.release.covers === 'whole'
  const noOther: Computed = {
    value: null,
    statements: [{ message: 'said-text-only', values: {}, facts: ['corpus.totals'] }],
    isWhole,
    isNotApplicable: true,
  }
  return [
    ['1.3.text', textSize(material, isWhole)],
    ...(isWhole
      ? (['1.3.image', '1.3.audio', '1.3.video', '1.3.other'] as const).map(
          (id) => [id, noOther] as const,
        )
      : []),
    ['1.3.latest_date', latestDate(material, isWhole)],
    ['1.3.languages', languages(material, isWhole)],
  ]
}

function textSize({ form, facts }: Material, isWhole: boolean): Computed {
  const totals = only(facts.corpus.totals)
  const statements: Statement[] = [
    {
      message: 'said-text-size',
      values: {
        chars: totals.charsKept,
        words: totals.wordsKept,
        pages: totals.kept + totals.edited,
        bytes: totals.bytesKept,
      },
      facts: ['corpus.totals'],
    },
    {
      message: 'said-text-offered',
      values: {
        chars: totals.charsOffered,
        records: totals.records,
        bytes: totals.bytesOffered,
        skipped: totals.skipped,
        dropped: totals.dropped,
      },
      facts: ['corpus.totals'],
    },
  ]
  const least = rangeOf(form, 'text', totals.charsKept * MOST_TOKENS_PER_CODE_POINT)
  const isLeast = isWhole && least?.min === 0
  statements.push({
    message: isLeast ? 'said-range-proved' : 'said-range-unproved',
    values: { most: totals.charsKept * MOST_TOKENS_PER_CODE_POINT },
    facts: ['corpus.totals'],
  })
  return { value: null, statements, isWhole, range: isLeast ? least.id : null }
}

function latestDate({ facts }: Material, isWhole: boolean): Computed {
  const period = only(facts.corpus.period)
  const statements: Statement[] =
    period.keptFrom === null || period.keptTo === null
      ? []
      : [
          {
            message: 'said-captured',
            values: { from: printedMonth(period.keptFrom), to: printedMonth(period.keptTo) },
            facts: ['corpus.period'],
          },
        ]
  if (period.keptUndated > 0) {
    const values = { pages: period.keptUndated }
    statements.push({ message: 'said-undated', values, facts: ['corpus.period'] })
  }
  return {
    value: period.keptTo === null ? null : { kind: 'month', month: period.keptTo },
    statements,
    isWhole: isWhole && period.keptTo !== null,
  }
}

function languages({ facts }: Material, isWhole: boolean): Computed {
  const { rows } = facts.corpus.languages
  const total = rows.reduce((sum, row) => sum + row.chars, 0)
  const named = rows.slice(0, MOST_LANGUAGES).map((row): Statement => {
    const share = total === 0 ? 0 : row.chars / total
    const values = {
      language: languagePair(row.language),
      pages: row.pages,
      chars: row.chars,
      share,
    }
    return { message: 'said-language', values, facts: ['corpus.languages'] }
  })
  const count = rows.length - named.length
  const rest: readonly Statement[] =
    count > 0
      ? [{ message: 'said-more-languages', values: { count }, facts: ['corpus.languages'] }]
      : []
  return { value: null, statements: [...named, ...rest], isWhole: isWhole && rows.length > 0 }
}

/** MM/YYYY, as the template prints a month. */
export function printedMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`
}
