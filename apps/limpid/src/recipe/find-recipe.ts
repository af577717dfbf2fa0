import { readFileSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { LimpidError } from '../errors/limpid-error.ts'
import { listRulesOf } from './list-rules.ts'
import { nearest } from './nearest.ts'
import { parseRecipe } from './parse-recipe.ts'
import type { Recipe } from './recipe.ts'

const SHIPPED = new URL('../../../../recipes/', import.meta.url)

/**
 * Loads a recipe by the name of one that ships with Limpid (`limpid`, `fineweb-2024-04` …) or by the path of a YAML file. An index of its
 * evaluation sets that a run has stored at `storedIndex` is read instead of made anew.
 */
export function findRecipe(nameOrPath: string, storedIndex: string | null = null): Recipe {
  const file = recipeFile(nameOrPath)
  const label = isPath(nameOrPath) ? nameOrPath : `recipes/${nameOrPath}.yaml`
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const known = shippedRecipes()
    const values = {
      recipe: nameOrPath,
      known: known.join(', '),
      nearest: nearest(nameOrPath, known),
    }
    throw new LimpidError('recipe/not-found', values, { cause })
  }
  return parseRecipe(text, label, listRulesOf(dirname(resolve(file)), storedIndex))
}

/** Where the recipe of that name or path lies. */
export function recipeFile(nameOrPath: string): string {
  return isPath(nameOrPath)
    ? nameOrPath
    : new URL(`${nameOrPath.replaceAll('@', '-')}.yaml`, SHIPPED).pathname
}

function isPath(nameOrPath: string): boolean {
  return /[/\\]|\.ya?ml$/.test(nameOrPath)
}

/** Names of the recipes that ship with Limpid, ascending. */
export function shippedRecipes(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted()
}
