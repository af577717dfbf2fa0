import { messagesOf } from '../report/rule-words.ts'
import { figures } from '../words/figures.ts'
import { words, type Locale } from '../words/words.ts'
import { codePoints } from '../work/code-points.ts'
import type { DifferingLines, Line } from './differing-lines.ts'
import type { ExplainedPage } from './explain-duplicate.ts'

export interface DuplicateTextOptions {
  readonly locale: Locale
  /** Differing lines as they are; else by number and length, so that a screen seen by others shows no text. */
  readonly showText: boolean
  /** Columns of the terminal; null where a program reads, which finds a copy a line. */
  readonly width: number | null
}

/** One capture for a person: its fate, the page kept instead, the cluster, and which lines differ. Addresses stand whole, to be copied. */
export function duplicateText(
  page: ExplainedPage,
  { locale, showText, width }: DuplicateTextOptions,
): string {
  const speech = words(locale)
  const { say } = speech
  const { count } = figures(locale)
  const decimals = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  })
  const alike = (similarity: number | null): string =>
    similarity === null ? '–' : decimals.format(similarity)
  const reason = (rule: string | null): string => {
    const message = messagesOf(rule ?? '').find((id) => speech.knows(id))
    return message === undefined ? (rule ?? '–') : say(message)
  }

  const fate = (): readonly string[] => {
    const { survivor, survivorRelease, survivorUrl, similarity, verdict, rule } = page
    if (survivor === null) {
      return verdict === 'drop'
        ? [say('duplicate-dropped', { page: page.page }), `  ${reason(rule)}`]
        : [say('duplicate-kept', { page: page.page })]
    }
    const values = { page: page.page, survivor, similarity: alike(similarity) }
    return [
      say('duplicate-of', values),
      `  ${reason(rule)}`,
      ...(survivorRelease === null
        ? [say('duplicate-instead', values), `  ${printable(survivorUrl ?? '–')}`]
        : [say('duplicate-earlier', values), `  ${survivorRelease}`]),
    ]
  }

  const cluster = (): readonly string[] => {
    const { copies } = page
    if (copies.length === 0) return []
    const pageWidth = Math.max(...copies.map((copy) => String(copy.page).length))
    const ruleWidth = Math.max(...copies.map(({ rule }) => shortRule(rule).length))
    const rows = copies.flatMap((copy) => {
      const cells = [
        copy.page === page.page ? '*' : ' ',
        String(copy.page).padStart(pageWidth),
        alike(copy.similarity).padStart(5),
        shortRule(copy.rule).padEnd(ruleWidth),
      ].join('  ')
      const url = printable(copy.url)
      const isTooLong = width !== null && cells.length + url.length + 6 > width
      return isTooLong ? [`  ${cells.trimEnd()}`, `       ${url}`] : [`  ${cells}  ${url}`]
    })
    return [say('duplicate-copies', { count: copies.length }), ...rows]
  }

  const lines = ({ shared, onlyHere, onlyThere }: DifferingLines): readonly string[] => {
    if (onlyHere.length + onlyThere.length === 0) return [say('duplicate-same', { count: shared })]
    const row = (sign: string, { number, text }: Line): string => {
      const shown = showText ? printable(text) : say('duplicate-line', { chars: codePoints(text) })
      return `  ${sign} ${count(number)}: ${shown}`
    }
    return [
      say('duplicate-shared', { count: shared }),
      ...onlyHere.map((line) => row('-', line)),
      ...onlyThere.map((line) => row('+', line)),
      ...(page.similarity === 1 ? [say('duplicate-uncounted')] : []),
    ]
  }

  const { difference } = page
  const body = [...fate(), ...cluster(), ...(difference === null ? [] : lines(difference))]
  return `${[printable(page.url), ...body.map((line) => `  ${line}`)].join('\n')}\n`
}

/** The rules on duplicates by their own name: the column has one family only. */
function shortRule(rule: string | null): string {
  return (rule ?? '–').replace(/^duplicates\./, '')
}

/** Addresses and lines come from strangers' pages: nothing in them shall steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
}
