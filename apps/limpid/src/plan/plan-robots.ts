import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { recipeFile } from '../recipe/find-recipe.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { checkTable } from '../rights/check-table.ts'
import { describe } from '../storage/create-only.ts'
import { withDatabase } from '../storage/database.ts'
import type { PlannedRobots } from './plan.ts'

/**
 * Finds and checks the robots table that a recipe names. Its digest is taken once, here: a table may have gigabytes, and every worker
 * reads the plan.
 */
export async function planRobots(
  { rights }: Recipe,
  recipePath: string,
): Promise<PlannedRobots | null> {
  const name = rights?.robots ?? null
  if (name === null) return null
  const path = resolve(dirname(recipeFile(recipePath)), name)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-plan-'))
  try {
    await withDatabase({ scratch, memoryLimit: '96MB', threads: 1 }, (connection) =>
      checkTable(connection, path),
    )
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  const { bytes, sha256 } = await describe(path)
  return { name, path, bytes, sha256 }
}
