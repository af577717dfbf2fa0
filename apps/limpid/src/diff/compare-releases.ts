import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { ledgerSql } from '../report/facts/ask-ledger.ts'
import { LedgerRow } from '../report/facts/ledger-row.ts'
import { withDatabase } from '../storage/database.ts'
import { compareRules } from './compare-rules.ts'
import type { Change, Difference, DiffSide, Move, Moves, Tallies, Tally } from './difference.ts'
import { findExamples } from './find-examples.ts'
import {
  hasSameIds,
  keysSql,
  MOVED,
  movesSql,
  pairFiles,
  sideSql,
  sumsSql,
  TOTALS,
  viewsSql,
} from './moved-sql.ts'
import { openSides, type OpenSide } from './open-sides.ts'

/**
 * Compares two releases page by page, from their ledgers alone. One join over both, in bounded memory: what does not fit goes to a
 * temporary folder.
 *
 * @throws LimpidError where the two cannot be compared.
 */
export async function compareReleases(before: string, after: string): Promise<Difference> {
  const sides = openSides(before, after)
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-diff-'))
  try {
    const options = { scratch: join(scratch, 'database'), memoryLimit: '512MB', threads: 2 }
    return await withDatabase(options, (connection) => compare(connection, ...sides))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function compare(
  connection: DuckDBConnection,
  before: OpenSide,
  after: OpenSide,
): Promise<Difference> {
  const sides = [
    ['before', before],
    ['after', after],
  ] as const
  const pairs = pairFiles(before.record.inputs, after.record.inputs)
  const sameIds = hasSameIds(pairs, before.record.inputs, after.record.inputs)
  for (const [name, side] of sides)
    for (const view of viewsSql(name, ledgerSql(side.directory))) await connection.run(view)
  if (!sameIds) for (const statement of keysSql(pairs)) await connection.run(statement)
  const labelled = []
  for (const [name] of sides) {
    const hasRegister = await hasColumn(connection, name, 'register')
    await connection.run(sideSql(name, sameIds, hasRegister))
    if (hasRegister) labelled.push(name)
  }
  await connection.run(MOVED)
  const compared = {
    format: 1,
    limpid: after.record.limpid,
    before: await sideOf(connection, 'before', before),
    after: await sideOf(connection, 'after', after),
    hasSameInputs: sameIds,
    steps: compareRules(before.record.rules, after.record.rules),
    totals: talliesOf(await rowsOf(connection, TOTALS)),
    rules: await movesBy(connection, 'rule'),
    domains: await movesBy(connection, 'domain'),
    languages: await movesBy(connection, 'language'),
    registers: labelled.length > 0 ? await movesBy(connection, 'register') : null,
    examples: await findExamples(connection),
  } as const
  const difference = { ...compared, sentences: sentencesOf(compared, before, after) }
  refuseUnbalanced(difference)
  return difference
}

async function sideOf(
  connection: DuckDBConnection,
  name: 'before' | 'after',
  { folder, record }: OpenSide,
): Promise<DiffSide> {
  const [sums] = await rowsOf(connection, sumsSql(name))
  return {
    folder,
    recipe: record.recipe.name,
    recipeSha256: record.recipe.sha256,
    inputs: record.inputs.length,
    offered: sums?.count('offered') ?? 0,
    kept: sums?.count('kept') ?? 0,
    keptChars: sums?.count('chars') ?? 0,
  }
}

async function movesBy(
  connection: DuckDBConnection,
  column: Parameters<typeof movesSql>[0],
): Promise<Moves> {
  const rows = await rowsOf(connection, movesSql(column))
  const places = Map.groupBy(rows, (row) => row.count('place'))
  const moves = [...places].map(([place, cells]): Move & { readonly place: number } => ({
    place,
    name: cells[0]?.textOrNull('name') ?? null,
    tallies: talliesOf(cells),
  }))
  const otherNames = rows[0]?.count('other_names') ?? 0
  const last = otherNames > 0 ? moves.pop() : undefined
  return {
    rows: moves.map(({ name, tallies }) => ({ name, tallies })),
    otherNames,
    others: last?.tallies ?? talliesOf([]),
  }
}

function talliesOf(rows: readonly LedgerRow[]): Tallies {
  const found = new Map(rows.map((row) => [row.text('change'), tallyOf(row)]))
  const of = (change: Change) => found.get(change) ?? { pages: 0, charsBefore: 0, charsAfter: 0 }
  return {
    'newly-kept': of('newly-kept'),
    'newly-dropped': of('newly-dropped'),
    'changed-text': of('changed-text'),
    'other-reason': of('other-reason'),
    'only-before-kept': of('only-before-kept'),
    'only-before-out': of('only-before-out'),
    'only-after-kept': of('only-after-kept'),
    'only-after-out': of('only-after-out'),
  }
}

function tallyOf(row: LedgerRow): Tally {
  return {
    pages: row.count('page_count'),
    charsBefore: row.count('chars_before'),
    charsAfter: row.count('chars_after'),
  }
}

function sentencesOf(
  { steps, rules, examples }: Pick<Difference, 'steps' | 'rules' | 'examples'>,
  before: OpenSide,
  after: OpenSide,
): Difference['sentences'] {
  const named = new Set([
    ...steps.map(({ rule }) => rule),
    ...rules.rows.map(({ name }) => name),
    ...examples.map(({ rule }) => rule),
  ])
  const known = new Map(
    [...before.record.rules, ...after.record.rules].map(({ id, sentence }) => [id, sentence]),
  )
  return [...known].filter(([id]) => named.has(id)).map(([id, sentence]) => ({ id, sentence }))
}

async function hasColumn(
  connection: DuckDBConnection,
  side: 'before' | 'after',
  column: string,
): Promise<boolean> {
  const rows = await rowsOf(connection, `SELECT column_name FROM (DESCRIBE ${side}_pages)`)
  return rows.some((row) => row.text('column_name') === column)
}

async function rowsOf(connection: DuckDBConnection, query: string): Promise<readonly LedgerRow[]> {
  const answer = await connection.runAndReadAll(query)
  return answer.getRowObjects().map((row) => new LedgerRow(row))
}

/** Pages kept, all pages, and code points must come out as each ledger counts them by itself; else the comparison is wrong. */
function refuseUnbalanced({ before, after, totals, ...groups }: Difference): void {
  const pages = (change: Change) => totals[change].pages
  const kept = pages('newly-kept') - pages('newly-dropped')
  const keptOnly = pages('only-after-kept') - pages('only-before-kept')
  const outOnly = pages('only-after-out') - pages('only-before-out')
  const chars = Object.values(totals).map((tally) => tally.charsAfter - tally.charsBefore)
  const sums = [
    [before.kept + kept + keptOnly, after.kept],
    [before.offered + keptOnly + outOnly, after.offered],
    [chars.reduce((sum, gain) => sum + gain, before.keptChars), after.keptChars],
    ...[groups.rules, groups.domains, groups.languages, groups.registers].flatMap((moves) =>
      moves === null ? [] : GROUPED.map((change) => [sumOf(moves, change), pages(change)] as const),
    ),
  ] as const
  const wrong = sums.find(([found, expected]) => found !== expected)
  if (wrong) throw new Error(`the comparison does not balance: ${wrong.join(' and ')}`)
}

/** Changes that every way of grouping shows. */
const GROUPED = ['newly-kept', 'newly-dropped', 'changed-text'] as const

function sumOf({ rows, others }: Moves, change: Change): number {
  return rows.reduce((sum, row) => sum + row.tallies[change].pages, others[change].pages)
}
