import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { evaluationIndex, evaluationText, type EvaluationIndex, type Rule } from '@limpid/rules'
import { LimpidError } from '../errors/limpid-error.ts'
import { itemsOf, readEvaluationFiles, type EvaluationFile } from './evaluation-files.ts'
import { packIndex, unpackIndex } from './packed-index.ts'
import type { RecipeSpec } from './recipe-spec.ts'

/** The index of a recipe's evaluation sets, by the digest of all it was made from. */
export interface KeyedIndex {
  readonly key: string
  readonly index: EvaluationIndex
}

/** The rule that a recipe's evaluation sets feed. */
export interface EvaluationRules {
  readonly rules: readonly Rule[]
  /** SHA-256 of each file, in the recipe's order. */
  readonly digests: readonly string[]
  /** Null where the recipe names no sets or no step looks for them. */
  readonly keyed: KeyedIndex | null
}

/**
 * Makes the rule from the files that `evaluations` names. An index that was stored for the same files is read instead of made:
 * only the worker of a run has one.
 */
export function evaluationRulesOf(
  evaluations: RecipeSpec['evaluations'],
  ngram: number | null,
  { folder, recipe, stored }: { folder: string; recipe: string; stored: string | null },
): EvaluationRules {
  const files = readEvaluationFiles(evaluations, folder, recipe)
  const digests = files.map(({ digest }) => digest)
  if (ngram === null || files.length === 0) return { rules: [], digests, keyed: null }
  const key = keyOf(files, ngram)
  const index = readStored(stored, key) ?? madeFrom(files, ngram, recipe)
  return { rules: [evaluationText(index)], digests, keyed: { key, index } }
}

/** The bytes of an index as a run stores it: its key, then the index. */
export function storedIndex({ key, index }: KeyedIndex): Uint8Array {
  return Buffer.concat([Buffer.from(key, 'hex'), packIndex(index)])
}

/** Bytes of a key: SHA-256. */
const KEY_BYTES = 32

function readStored(path: string | null, key: string): EvaluationIndex | null {
  if (path === null || !existsSync(path)) return null
  const bytes = readFileSync(path)
  const isSame = bytes.subarray(0, KEY_BYTES).toString('hex') === key
  return isSame ? unpackIndex(bytes.subarray(KEY_BYTES)) : null
}

function madeFrom(
  files: readonly EvaluationFile[],
  ngram: number,
  recipe: string,
): EvaluationIndex {
  const sets = files.map((file) => ({ name: file.name, items: itemsOf(file, recipe) }))
  const index = evaluationIndex(sets, ngram)
  for (const [at, { name, items, tooShort }] of index.sets.entries()) {
    if (items > tooShort) continue
    const path = files[at]?.path ?? ''
    throw new LimpidError('recipe/evaluation-empty', { file: recipe, set: name, path, items })
  }
  return index
}

/** Everything that the index depends on, and the form it is stored in. */
function keyOf(files: readonly EvaluationFile[], ngram: number): string {
  const facts = files.map(({ name, path, digest, fields }) => [
    name,
    path.split('.').at(-1),
    digest,
    fields && [...fields],
  ])
  return createHash('sha256')
    .update(JSON.stringify({ format: 1, ngram, facts }))
    .digest('hex')
}
