import { join } from 'node:path'
import type { PagesAsked } from '../duplicates/duplicates-asked.ts'
import type { PlannedRelease } from '../plan/plan.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { hasSignatures } from '../work/signatures.ts'
import { earlierRelease, type EarlierRelease } from './earlier-release.ts'
import { findDuplicates } from './find-duplicates.ts'
import { lineDuplicates } from './line-duplicates.ts'
import { NO_DUPLICATES } from './outcome.ts'
import { Steps } from './steps.ts'

/**
 * The second part of a page's way: what can only be told from all pages together, those of `earlier` releases among them. Leaves
 * join/duplicates.parquet: every page dropped for another, with that one, the rule and how alike they are; and where the recipe asks
 * for lines, join/line-hits.parquet and join/line-pages.parquet (line-duplicates.ts). `onRemake` is told before signatures of an earlier
 * release are made again.
 */
export async function joinPages(
  folder: RunFolder,
  recipe: Recipe,
  earlier: readonly PlannedRelease[],
  hasTasks: boolean,
  onRemake: () => void,
): Promise<void> {
  const scratch = join(folder.scratch, 'join')
  await withDatabase({ scratch, memoryLimit: '1GB', threads: 2 }, async (connection) => {
    const steps = new Steps(connection, join(folder.root, 'join'))
    const { duplicates: asked } = recipe
    if (!hasTasks || (!asked.exact && !hasSignatures(asked)))
      await steps.make('duplicates', NO_DUPLICATES)
    else await joinTexts({ folder, asked, earlier, steps, scratch, onRemake })
    if (hasTasks && asked.lines !== null)
      await lineDuplicates({
        steps,
        asked: asked.lines,
        pages: files(folder.tables('extract', 'pages')),
        lines: files(folder.tables('extract', 'lines')),
        duplicates: steps.table('duplicates'),
      })
  })
}

interface TextSearch {
  readonly folder: RunFolder
  readonly asked: PagesAsked
  readonly earlier: readonly PlannedRelease[]
  readonly steps: Steps
  readonly scratch: string
  readonly onRemake: () => void
}

/** Finds the pages that others stand for. */
async function joinTexts(search: TextSearch): Promise<void> {
  const { folder, asked, earlier, steps, scratch, onRemake } = search
  if (steps.isDone('duplicates')) return
  const own = {
    pages: files(folder.tables('extract', 'pages')),
    signatures: files(folder.tables('extract', 'signatures')),
    texts: files(folder.tables('extract', 'texts')),
    text: 'COALESCE(t.kept_text, t.text)',
  }
  const releases: EarlierRelease[] = []
  for (const release of earlier)
    releases.push(await earlierRelease(release, asked, steps, scratch, onRemake))
  const origins = [...releases, own]
  const candidates = origins
    .map(({ pages, signatures }, origin) =>
      candidatesSql(origin, pages, hasSignatures(asked) ? signatures : null),
    )
    .join(' UNION ALL ')
  await findDuplicates({ steps, asked, candidates, origins, scratch })
}

function files(path: string): string {
  return `read_parquet(${literal(path)})`
}

/** The pages that no rule dropped: what the search across pages looks at. */
function candidatesSql(origin: number, pages: string, signatures: string | null): string {
  const surt = signatures === null ? 'CAST(NULL AS VARCHAR)' : 's.surt'
  const addresses = signatures === null ? '' : `LEFT JOIN ${signatures} s ON p.page = s.page`
  return `SELECT ${origin} AS origin, p.page, ${surt} AS surt, p.text_hash, p.captured, p.kept_chars FROM ${pages} p ${addresses}
WHERE p.verdict IN ('keep', 'edit') AND p.text_hash IS NOT NULL`
}
