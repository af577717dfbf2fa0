import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as digest } from './create-only.ts'
import { literal, withDatabase } from './database.ts'
import { Spool } from './spool.ts'
import type { Columns, Row } from './table.ts'

const columns = {
  page: 'BIGINT',
  text: 'VARCHAR',
  measure: 'DOUBLE',
  right: 'BOOLEAN',
} as const satisfies Columns
const scratch = mkdtempSync(join(tmpdir(), 'limpid-spool-'))
const options = { scratch, memoryLimit: '128MB', threads: 1 }

async function roundTrip(rows: readonly Row[], name: string): Promise<unknown[]> {
  using spool = new Spool(join(scratch, `${name}.jsonl`), columns)
  for (const row of rows) spool.add(row)
  return await withDatabase(options, async (connection) => {
    const path = join(scratch, `${name}.parquet`)
    await spool.toParquet(connection, path, 1000)
    const read = await connection.runAndReadAll(`SELECT * FROM read_parquet(${literal(path)})`)
    return read.getRowObjectsJson()
  })
}

test('every well-formed text, every finite number and every null come back as they were', async () => {
  const row = fc.record({
    page: fc.maxSafeInteger(),
    text: fc.option(fc.string({ unit: 'binary' }).map((text) => text.toWellFormed())),
    measure: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    right: fc.option(fc.boolean()),
  })
  const rows = fc.sample(row, { numRuns: 500, seed: 7 })
  const read = await roundTrip(rows, 'any')
  expect(read).toEqual(
    rows.map(({ page, ...rest }) => ({
      ...rest,
      page: String(page),
      measure: rest.measure === null ? null : rest.measure + 0,
    })),
  )
})

test('a table without rows is a file with columns', async () => {
  expect(await roundTrip([], 'none')).toEqual([])
})

test('a text of five million characters of three bytes passes, extracted and kept', async () => {
  const [row] = await roundTrip(
    [{ page: 1, text: '语'.repeat(5 << 20), measure: 1, right: true }],
    'long',
  )
  expect(row).toMatchObject({ page: '1', text: expect.stringMatching(/^语/) })
})

test('the same rows give the same bytes', async () => {
  const rows = Array.from({ length: 5_000 }, (_, page) => ({
    page,
    text: `row ${page % 17}`,
    measure: page / 7,
    right: page % 2 === 0,
  }))
  await roundTrip(rows, 'first')
  await roundTrip(rows, 'second')
  const [first, second] = [
    await digest(join(scratch, 'first.parquet')),
    await digest(join(scratch, 'second.parquet')),
  ]
  expect(first.sha256).toBe(second.sha256)
})
