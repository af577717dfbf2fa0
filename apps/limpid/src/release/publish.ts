import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
import type { Plan } from '../plan/plan.ts'
import type { RunFolder } from '../plan/run-folder.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { writeReports } from '../report/render.ts'
import { describe } from '../storage/create-only.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { readMarker, type TaskReport } from '../work/done-marker.ts'
import { checkConservation } from './conservation.ts'
import { writeDomains } from './domains.ts'
import { writeLedger } from './ledger.ts'
import { recordOf, rulesOf } from './record-of.ts'
import { alarmsOf, alarmsSql, type RuleAlarm } from './rule-alarms.ts'
import type { ReleaseFile, ReleaseRecord } from './release-record.ts'

/**
 * Makes the release of a run whose tasks are done and checks it. It is built in `release.part` and gets its name whole: a release that
 * exists is complete, one that does not balance never exists.
 */
export async function publishRelease(
  folder: RunFolder,
  plan: Plan,
  recipe: Recipe,
  reports: readonly TaskReport[],
): Promise<ReleaseRecord> {
  rmSync(folder.part, { recursive: true, force: true })
  const readable = reports.filter((report) => report.status === 'done')
  const earlier = plan.against.map((release) => release.sha256)
  const record = await withDatabase(
    { scratch: folder.scratch, memoryLimit: '1GB', threads: 1 },
    async (connection) => {
      const corpus = linkCorpus(folder, readable)
      const ledger = await writeLedger(connection, folder, recipe, earlier, readable.length > 0)
      await makeViews(connection, folder, corpus.length > 0, earlier.length)
      const counts = await checkConservation(connection, readable)
      const alarms = await readAlarms(connection, recipe)
      const domains = await writeDomains(connection, folder)
      const files = await describeFiles(folder, [...corpus, ...ledger, domains])
      const made = recordOf({
        plan,
        recipe,
        reports,
        counts,
        files,
        uncompared: readUncompared(folder),
        alarms,
      })
      writeFileSync(join(folder.part, 'release.json'), `${JSON.stringify(made, null, 2)}\n`)
      await writeReports(connection, folder.part)
      return made
    },
  )
  renameSync(folder.part, folder.release)
  return record
}

/** A file of the release and its rows. */
export interface MadeFile {
  readonly path: string
  readonly rows: number | null
}

/** The corpus lies in the run already, one file a task: it gets a second name, not a second copy. */
function linkCorpus(folder: RunFolder, reports: readonly TaskReport[]): readonly MadeFile[] {
  return reports.flatMap(({ task }) => {
    const rows = readMarker(folder, 'publish', task)?.files[0]?.rows ?? 0
    const path = `corpus/corpus-${String(task).padStart(6, '0')}.parquet`
    const target = join(folder.part, path)
    mkdirSync(dirname(target), { recursive: true })
    linkSync(folder.table('publish', 'corpus', task), target)
    return [{ path, rows }]
  })
}

async function makeViews(
  connection: DuckDBConnection,
  folder: RunFolder,
  hasCorpus: boolean,
  own: number,
): Promise<void> {
  const corpus = hasCorpus
    ? `SELECT page, text FROM read_parquet(${literal(join(folder.part, 'corpus/*.parquet'))})`
    : `SELECT 0 AS page, '' AS text WHERE false`
  await connection.run(
    `CREATE OR REPLACE VIEW ledger AS SELECT * FROM read_parquet(${literal(join(folder.part, 'ledger/pages-*.parquet'))})`,
  )
  await connection.run(
    `CREATE OR REPLACE VIEW rights AS SELECT page FROM read_parquet(${literal(join(folder.part, 'ledger/rights-*.parquet'))})`,
  )
  await connection.run(`CREATE OR REPLACE VIEW corpus AS ${corpus}`)
  await connection.run(
    `CREATE OR REPLACE VIEW duplicates AS SELECT page, survivor FROM read_parquet(${literal(folder.joined('duplicates'))}) WHERE survivor_origin = ${own}`,
  )
}

async function describeFiles(
  folder: RunFolder,
  files: readonly MadeFile[],
): Promise<readonly ReleaseFile[]> {
  const described: ReleaseFile[] = []
  for (const { path, rows } of files) {
    const { bytes, sha256 } = await describe(join(folder.part, path))
    described.push({ path, bytes, sha256, rows })
  }
  return described
}

/** Reads the view `ledger`. */
async function readAlarms(
  connection: DuckDBConnection,
  recipe: Recipe,
): Promise<readonly RuleAlarm[]> {
  const rules = rulesOf(recipe)
  const answer = await connection.runAndReadAll(alarmsSql(rules, 'ledger'))
  const counts = answer.getRows().map((row) => {
    const [place = 0, applied = 0, measured = 0, fired = 0] = row.map(Number)
    return { place, applied, measured, fired }
  })
  return alarmsOf(rules, counts)
}

/** How many pages the search for near duplicates could not compare with all it should have. */
function readUncompared(folder: RunFolder): number {
  const path = join(folder.root, 'join/near.json')
  if (!existsSync(path)) return 0
  return z.object({ uncompared: z.number() }).parse(JSON.parse(readFileSync(path, 'utf8')))
    .uncompared
}

/** True when the run has published already. */
export function isPublished(folder: RunFolder): boolean {
  return existsSync(join(folder.release, 'release.json'))
}
