import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LimpidError, systemCode } from '../errors/limpid-error.ts'
import type { RecipeSpec } from './recipe-spec.ts'

/** A file of evaluation texts that a recipe names, read. */
export interface EvaluationFile {
  readonly name: string
  readonly path: string
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string
  readonly text: string
  /** Keys of a JSON line that are read; null for all. */
  readonly fields: ReadonlySet<string> | null
}

/** Reads the files of a recipe's `evaluations`, from its folder. */
export function readEvaluationFiles(
  evaluations: RecipeSpec['evaluations'],
  folder: string,
  recipe: string,
): readonly EvaluationFile[] {
  return Object.entries(evaluations).map(([name, asked]) => {
    const { file: path, fields = null } = typeof asked === 'string' ? { file: asked } : asked
    const refused = { file: recipe, set: name, path }
    try {
      if (!isJsonLines(path) && !path.endsWith('.txt')) throw new Error('.jsonl? .txt?')
      const bytes = readFileSync(resolve(folder, path))
      return {
        name,
        path,
        digest: createHash('sha256').update(bytes).digest('hex'),
        text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
        fields: fields && new Set(fields),
      }
    } catch (cause) {
      const reason = reasonOf(cause)
      throw new LimpidError('recipe/evaluation-unreadable', { ...refused, reason }, { cause })
    }
  })
}

function reasonOf(cause: unknown): string {
  if (cause instanceof TypeError) return 'UTF-8?'
  return systemCode(cause) ?? (cause instanceof Error ? cause.message : 'unknown')
}

/** The items of a file: each string of a JSON line, at any depth, in the fields asked for; of a text, each line. */
export function itemsOf(file: EvaluationFile, recipe: string): readonly string[] {
  const lines = file.text.split('\n')
  if (!isJsonLines(file.path)) return lines.filter((line) => line.trim() !== '')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return stringsOf(JSON.parse(line), file.fields)
    } catch (cause) {
      const at = { file: recipe, set: file.name, path: file.path, line: index + 1 }
      throw new LimpidError('recipe/evaluation-bad-line', at, { cause })
    }
  })
}

function isJsonLines(path: string): boolean {
  return /\.(?:jsonl|ndjson)$/.test(path)
}

/** Not by recursion: how deep a line goes is not ours to choose. */
function stringsOf(line: unknown, fields: ReadonlySet<string> | null): readonly string[] {
  const strings: string[] = []
  const open: unknown[] = [fields === null ? line : selected(line, fields)]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') strings.push(value)
    else if (typeof value === 'object' && value !== null) {
      const inner: readonly unknown[] = Object.values(value)
      for (const each of inner.toReversed()) open.push(each)
    }
  }
  return strings
}

function selected(line: unknown, fields: ReadonlySet<string>): readonly unknown[] {
  if (typeof line !== 'object' || line === null) return []
  return Object.entries(line).flatMap(([key, value]: [string, unknown]) =>
    fields.has(key) ? [value] : [],
  )
}
