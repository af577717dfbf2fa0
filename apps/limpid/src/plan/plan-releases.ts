import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LimpidError } from '../errors/limpid-error.ts'
import { readRelease } from '../report/read-release.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { describe } from '../storage/create-only.ts'
import type { PlannedRelease } from './plan.ts'

/** The earlier releases a run compares its pages with, in the order given: it decides which of two earlier copies is named. */
export async function planReleases(
  folders: readonly string[],
  recipe: Recipe,
): Promise<readonly PlannedRelease[]> {
  const planned: PlannedRelease[] = []
  for (const folder of folders) {
    const path = existsSync(join(folder, 'release/release.json')) ? join(folder, 'release') : folder
    const record = join(path, 'release.json')
    if (!existsSync(record)) throw new LimpidError('duplicates/not-a-release', { folder })
    refuseOtherEdition(path, folder, recipe)
    const { sha256 } = await describe(record)
    planned.push({ path: resolve(path), sha256 })
  }
  return planned
}

/** What makes two signatures comparable: everything of an edition but its name. */
const COMPARED = ['normalisation', 'hash', 'hashBits', 'ngram', 'bands', 'rows', 'seed'] as const

/** Signatures of two editions cannot be compared, and a release without any has nothing to compare. */
function refuseOtherEdition(path: string, folder: string, { duplicates: { near } }: Recipe): void {
  const there = readRelease(path).near?.edition ?? null
  const wanted = near?.edition ?? null
  if (!there || !wanted || !COMPARED.every((key) => there[key] === wanted[key]))
    throw new LimpidError('duplicates/other-edition', {
      folder,
      there: there?.name ?? '–',
      wanted: wanted?.name ?? '–',
    })
}
