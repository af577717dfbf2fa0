import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { domainList, listedDomain, type DomainList } from '@limpid/rules'
import { LimpidError, systemCode } from '../errors/limpid-error.ts'
import { evaluationRulesOf } from './evaluation-rules.ts'
import type { ListRules } from './parse-recipe.ts'

/**
 * Makes the rules that a recipe's lists and evaluation sets feed: the files are read from the recipe's folder, and their bytes are part
 * of its digest. `stored` is where a run keeps the index of the sets, null outside a run.
 */
export function listRulesOf(folder: string, stored: string | null): ListRules {
  return ({ lists, evaluations }, ngram, file) => {
    const read = Object.entries(lists).map(([name, path]) => readList(name, path, folder, file))
    const sets = evaluationRulesOf(evaluations, ngram, { folder, recipe: file, stored })
    return {
      rules: [listedDomain(read.map(({ list }) => list)), ...sets.rules],
      digests: [...read.map(({ digest }) => digest), ...sets.digests],
      evaluations: sets.keyed,
    }
  }
}

function readList(
  name: string,
  path: string,
  folder: string,
  file: string,
): { readonly list: DomainList; readonly digest: string } {
  let text: string
  try {
    text = readFileSync(resolve(folder, path), 'utf8')
  } catch (cause) {
    throw new LimpidError(
      'recipe/list-unreadable',
      { file, list: name, path, reason: systemCode(cause) ?? 'unknown' },
      { cause },
    )
  }
  return {
    list: domainList(name, text.split('\n').flatMap(entryOf)),
    digest: createHash('sha256').update(text).digest('hex'),
  }
}

/** An entry a line: a host or URL, a line of a hosts file, or JSON with `domain` or `url`; `#` begins a remark. */
function entryOf(line: string): readonly string[] {
  const entry = line.trim()
  if (entry === '' || entry.startsWith('#')) return []
  if (entry.startsWith('{')) return jsonEntry(entry)
  return [entry.replace(/^(?:0\.0\.0\.0|127\.0\.0\.1)\s+/, '').split(/\s/)[0] ?? '']
}

function jsonEntry(entry: string): readonly string[] {
  const value: unknown = JSON.parse(entry)
  if (typeof value !== 'object' || value === null) return []
  const found = 'domain' in value ? value.domain : 'url' in value ? value.url : null
  return typeof found === 'string' ? [found] : []
}
