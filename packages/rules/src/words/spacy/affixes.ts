import { unitFlags } from '../../text/ranges.ts'
import type { SpacyTables } from './tables.ts'

/** What can be cut off or apart within a chunk of text that holds no white space. */
export interface Affixes {
  /** Length of what is cut off the front; 0 when nothing. */
  prefixLength(chunk: string): number
  /** Length of what is cut off the end; 0 when nothing. */
  suffixLength(chunk: string): number
  /** Places to cut apart, ascending and disjoint. */
  infixes(chunk: string): readonly Infix[]
}

interface Infix {
  readonly start: number
  readonly end: number
}

/** The only piece of any table without a bound: kept out of the search for suffixes, which would go through a run of dots from each of them. */
const DOTS = String.raw`\.\.+`

/** The patterns of a language. Most chunks are settled by their first and last unit, before a pattern is tried. */
export function affixes(tables: SpacyTables): Affixes {
  const prefix = new RegExp(tables.prefixes.join('|'), 'uy')
  const suffix = new RegExp(
    `(?:${tables.suffixes.filter((piece) => piece !== DOTS).join('|')})$`,
    'u',
  )
  const infix = new RegExp(tables.infixes.join('|'), 'uy')
  const prefixStarts = unitFlags(tables.prefixStarts)
  const suffixEnds = unitFlags(tables.suffixEnds)
  const infixStarts = unitFlags(tables.infixStarts)
  return {
    prefixLength(chunk) {
      if (prefixStarts[chunk.charCodeAt(0)] !== 1) return 0
      prefix.lastIndex = 0
      return prefix.test(chunk) ? prefix.lastIndex : 0
    },
    suffixLength(chunk) {
      if (suffixEnds[chunk.charCodeAt(chunk.length - 1)] !== 1 || LETTERS.test(chunk)) return 0
      const dots = trailingDots(chunk)
      if (dots > 1) return dots
      const window = chunk.slice(-tables.suffixWindow)
      const at = window.search(suffix)
      return at < 0 ? 0 : window.length - at
    },
    infixes(chunk) {
      const found: Infix[] = []
      for (let start = 0; start < chunk.length; start++) {
        if (infixStarts[chunk.charCodeAt(start)] !== 1) continue
        infix.lastIndex = start
        if (!infix.test(chunk)) continue
        found.push({ start, end: infix.lastIndex })
        start = infix.lastIndex - 1
      }
      return found
    },
  }
}

/** Every suffix of letters alone, such as a unit of measure, needs a digit before it. */
const LETTERS = /^[A-Za-z]*$/

function trailingDots(chunk: string): number {
  let start = chunk.length
  while (start > 0 && chunk.charCodeAt(start - 1) === 0x2e) start--
  return chunk.length - start
}
