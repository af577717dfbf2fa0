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

export interface Infix {
  readonly start: number
  readonly end: number
}

/** The only piece of any table without a bound: kept out of the search for suffixes, which would go through a run of dots from each of them. */
const DOTS = String.raw`\.\.+`

/** Longer than any suffix with what it looks back at; the longest are units of measure. */
const SUFFIX_WINDOW = 32

export function affixes(tables: SpacyTables): Affixes {
  const prefix = new RegExp(tables.prefixes.join('|'), 'uy')
  const bounded = tables.suffixes.filter((piece) => piece !== DOTS)
  const suffix = new RegExp(`(?:${bounded.join('|')})$`, 'u')
  const infix = new RegExp(tables.infixes.join('|'), 'gu')
  return {
    prefixLength(chunk) {
      prefix.lastIndex = 0
      return prefix.test(chunk) ? prefix.lastIndex : 0
    },
    suffixLength(chunk) {
      const dots = trailingDots(chunk)
      const window = chunk.slice(-SUFFIX_WINDOW)
      const at = window.search(suffix)
      return Math.max(at < 0 ? 0 : window.length - at, dots > 1 ? dots : 0)
    },
    infixes(chunk) {
      if (LETTERS_OR_DIGITS.test(chunk)) return []
      return Array.from(chunk.matchAll(infix), ({ index, 0: match }) => ({
        start: index,
        end: index + match.length,
      }))
    },
  }
}

/** No infix of any table is found in these: they all need a mark. */
const LETTERS_OR_DIGITS = /^[A-Za-z0-9]*$/

function trailingDots(chunk: string): number {
  let start = chunk.length
  while (start > 0 && chunk.charCodeAt(start - 1) === 0x2e) start--
  return chunk.length - start
}
