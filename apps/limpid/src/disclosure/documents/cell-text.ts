import { figures } from '../../words/figures.ts'
import { words, type Locale } from '../../words/words.ts'

export type CellValue = string | number | boolean | null | undefined

/**
 * A cell of a fact's table in a language: figures as it writes them, names of Limpid in its words. What a crawl, a provider or a rule's
 * identifier is called stays as it is.
 */
export function cellText(column: string, value: CellValue, locale: Locale): string {
  const { say, knows } = words(locale)
  const message = `cell-${column}-${value ?? 'none'}`
  if (typeof value !== 'number' && /^[\w-]+$/.test(message) && knows(message)) return say(message)
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return say(value ? 'cell-yes' : 'cell-no')
  if (typeof value === 'number') return figures(locale).measure(value)
  if (column === 'language') return `${figures(locale).language(value)} (${value})`
  return column === 'condition' ? conditionText(value, locale) : value
}

const SIGNS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }

/** `words < 50` in words: the unit, the sign, the threshold. */
function conditionText(condition: string, locale: Locale): string {
  const { say, knows } = words(locale)
  const [, unit = '', sign = '', threshold = ''] = /^(.+) ([<>]=?) (\S+)$/.exec(condition) ?? []
  const shown = SIGNS[sign]
  if (shown === undefined) return condition
  const message = `unit-${unit.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  const number = Number(threshold)
  return `${knows(message) ? say(message) : unit} ${shown} ${Number.isNaN(number) ? threshold : figures(locale).measure(number)}`
}
