import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { readRelease } from '../report/read-release.ts'
import { createOnlyText } from '../storage/create-only.ts'
import { compareSteps, type ComparedRecipe } from './compare-steps.ts'

const NAME = 'decided-from.json'
const sourceSpec = z.object({ run: z.string() })

/** Notes down in a run which run it is decided from, for its workers. */
export async function writeSource(folder: RunFolder, run: string): Promise<void> {
  const path = join(folder.root, NAME)
  if (!existsSync(path)) await createOnlyText(path, `${JSON.stringify({ run })}\n`)
}

/** The run that this one is decided from. */
export function sourceOf(folder: RunFolder): string {
  return sourceSpec.parse(JSON.parse(readFileSync(join(folder.root, NAME), 'utf8'))).run
}

/** What a new recipe changes in a published run. */
export function comparedWith(from: RunFolder, recipe: Recipe): ComparedRecipe {
  const { recipe: before, rights, rules } = readRelease(from.release)
  const asked = recipe.rights
  return compareSteps(rules, recipe.steps, {
    lists: hasSameLists(before, recipe),
    rights:
      (rights?.policy ?? null) === (asked?.policy ?? null) &&
      (rights?.purpose ?? null) === (asked?.purpose ?? null) &&
      (rights?.asOf ?? null) === (asked?.asOf ?? null),
  })
}

/** True when the lists and evaluation sets of both recipes have the same names and entries: a recipe's digest covers their bytes. */
function hasSameLists(
  before: { readonly text: string; readonly sha256: string },
  recipe: Recipe,
): boolean {
  const hash = createHash('sha256').update(before.text)
  for (const digest of recipe.listDigests) hash.update(digest)
  return (
    hash.digest('hex') === before.sha256 &&
    isDeepStrictEqual(listNames(before.text), listNames(recipe.text))
  )
}

const listsSpec = z.object({
  lists: z.record(z.string(), z.string()).default({}),
  evaluations: z.record(z.string(), z.unknown()).default({}),
})

/** Names of lists, and evaluation sets with all that is said of them: the fields that are read among it. */
function listNames(text: string) {
  const { lists, evaluations } = listsSpec.parse(parse(text))
  return [Object.keys(lists), Object.entries(evaluations)]
}
