import { existsSync } from 'node:fs'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { createOnly } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { parquetOptions } from '../storage/spool.ts'
import { ROW_GROUPS } from '../work/tables.ts'
import { candidatesView, exactDuplicatesSql } from './exact-duplicates.ts'

/** The second part of a page's way: what can only be told from all pages together. Leaves join/duplicates.parquet (page, survivor). */
export async function joinPages(
  folder: RunFolder,
  recipe: Recipe,
  hasTasks: boolean,
): Promise<void> {
  const path = folder.joined('duplicates')
  if (existsSync(path)) return
  await withDatabase(
    { scratch: folder.scratch, memoryLimit: '1GB', threads: 2 },
    async (connection) => {
      const wanted = hasTasks && recipe.duplicates === 'exact'
      if (wanted) await connection.run(candidatesView(literal(folder.tables('extract', 'pages'))))
      const query = wanted ? exactDuplicatesSql : NONE
      await createOnly(path, async (temporary) => {
        await connection.run(
          `COPY (${query}) TO ${literal(temporary)} (${parquetOptions(ROW_GROUPS.pages)})`,
        )
      })
    },
  )
}

const NONE = 'SELECT CAST(NULL AS BIGINT) AS page, CAST(NULL AS BIGINT) AS survivor WHERE false'
