import table from '../../data/frozen-characters.json' with { type: 'json' }
import { codePointsIn } from './ranges.ts'

/**
 * A set of code points that no later Unicode version changes, unlike `\p{…}`, which follows the engine.
 * Tables and their sources: data/README.md.
 */
export interface CharacterSet {
  has(codePoint: number): boolean
  readonly codePoints: readonly number[]
}

/** The 129 punctuation marks and controls of datatrove 0.10 (`utils/text.py`); U+FF11 stands there by mistake and stays. */
export const PUNCTUATION: CharacterSet = characterSet(table.punctuation)

/** The 159 marks that end a sentence in any script (datatrove 0.10, `TERMINAL_PUNCTUATION`). No quotation mark is among them. */
export const TERMINAL: CharacterSet = characterSet(table.terminal)

/** Punctuation and terminal marks together: 281 code points. A word of these alone is a symbol to Gopher's rules. */
export const SYMBOLS: CharacterSet = characterSet(`${table.punctuation} ${table.terminal}`)

function characterSet(ranges: string): CharacterSet {
  const codePoints = [...new Set(codePointsIn(ranges))].toSorted((one, other) => one - other)
  const flags = new Uint8Array((codePoints.at(-1) ?? 0) + 1)
  for (const code of codePoints) flags[code] = 1
  return { codePoints, has: (codePoint) => flags[codePoint] === 1 }
}
