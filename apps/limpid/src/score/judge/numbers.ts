export interface Size {
  readonly value: number
  readonly unit: string
  /** An upper or lower bound, which no other size can contradict by being different. */
  readonly isBound: boolean
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillions?|mille milliards?|t)$/i, 1e12],
  [/^(?:billions?|milliards?|bn?)$/i, 1e9],
  [/^(?:millions?|m)$/i, 1e6],
  [/^(?:thousand|mille|k)$/i, 1e3],
]
const SIZE =
  /(\d{1,18}(?:[ \u00a0\u202f,]\d{3}){0,6}(?:[.,]\d{1,3})?)\s?(mille milliards?|trillions?|billions?|milliards?|millions?|thousand|mille|bn|[TBMK](?= ))?(?: (?:of|de|d’|d'))?\s?(?:\p{L}+ )?(tokens?|jetons?|images?|hours?|heures?)\b/giu

/** Sizes with their units: “1.2 trillion tokens”, “1 000 heures”. */
export function sizesOf(text: string): readonly Size[] {
  return [...text.slice(0, 8000).matchAll(SIZE)].map((match) => {
    const [, digits = '', scale = '', unit = ''] = match
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const factor = SCALES.find(([pattern]) => pattern.test(scale.trim()))?.[1] ?? 1
    return {
      value: numberOf(digits) * factor,
      unit: unit
        .toLowerCase()
        .replace(/^jeton/, 'token')
        .replace(/^heure/, 'hour')
        .replace(/s$/, ''),
      isBound:
        /(?:most|than|up to|least|plus|moins|de|d’un|maximum|below|under) ?(?:de |d’)?$/i.test(
          before,
        ),
    }
  })
}

function numberOf(digits: string): number {
  const bare = digits.replaceAll(/[ \u00a0\u202f]/g, '')
  const grouped = /^\d{1,3}(?:,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : bare
  return Number(grouped.replace(',', '.'))
}

const NAMES =
  'january|february|march|april|may|june|july|august|september|october|november|december'
const FRENCH =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/** Months of a text as numbers that can be compared: 202405. */
export function monthsOf(text: string): readonly number[] {
  const pattern = new RegExp(
    String.raw`\b(?:(?:\d{1,2}[/.])?(\d{1,2})[/.](\d{4})|(\d{4})-(\d{2})|(${NAMES}|${FRENCH}),? (\d{4}))\b`,
    'giu',
  )
  return [...text.slice(0, 8000).matchAll(pattern)].map(
    ([, month, year, isoYear, isoMonth, name, named]) => {
      if (name !== undefined) return Number(named) * 100 + monthOf(name.toLowerCase())
      return Number(year ?? isoYear) * 100 + Number(month ?? isoMonth)
    },
  )
}

function monthOf(name: string): number {
  return Math.max(NAMES.split('|').indexOf(name), FRENCH.split('|').indexOf(name)) + 1
}
