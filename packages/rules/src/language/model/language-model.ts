import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import facts from '../../../data/language/model.json' with { type: 'json' }
import { readGramTable, type GramTable } from './gram-table.ts'
import { scriptNumber, SCRIPTS } from './letter-scripts.ts'
import type { PieceTable } from './word-pieces.ts'

/** One language that letter sequences can name. */
interface KnownLanguage {
  readonly code: string
  /** What it gains by being frequent on the web, in weight units. */
  readonly prior: number
  /** Weight per letter sequence that its own text has on average. */
  readonly usualFit: number
  /** Whether the pieces of words can tell it from others. */
  readonly hasPieces: boolean
}

/** Everything that identification needs; made by scripts/language-model.ts, described in data/language/README.md. */
export interface LanguageModel {
  readonly grams: GramTable
  readonly pieces: PieceTable
  readonly languages: readonly KnownLanguage[]
  /** For each script number (letter-scripts.ts) the places in `languages` of those written in it. */
  readonly byScript: readonly (readonly number[])[]
}

let model: LanguageModel | undefined

/** The model, unpacked at the first asking and then kept: about 20 MB. */
export function languageModel(): LanguageModel {
  return (model ??= readLanguageModel())
}

function readLanguageModel(): LanguageModel {
  const packed = readFileSync(new URL('../../../data/language/grams.br', import.meta.url))
  const bytes = brotliDecompressSync(packed)
  const [grams, middle] = readGramTable(bytes, 0)
  const [pieces, end] = readGramTable(bytes, middle)
  if (end !== bytes.length)
    throw new RangeError('data/language/grams.br does not end with its tables')
  const byScript: number[][] = Array.from({ length: SCRIPTS.length + 2 }, () => [])
  for (const [place, { scripts }] of facts.languages.entries()) {
    for (const [name] of SCRIPTS)
      if (scripts.includes(name)) byScript[scriptNumber(name)]?.push(place)
  }
  const seen = new Uint32Array(pieces.keys.length)
  return { grams, pieces: { ...pieces, seen, text: 0 }, languages: facts.languages, byScript }
}
