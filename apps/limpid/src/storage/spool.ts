import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from './database.ts'
import { structOf, type Columns, type Row } from './table.ts'

/** Rows wait here as text before a write to disk. */
const BUFFER_CHARACTERS = 1 << 20

/**
 * The longest row that can be read back, in bytes: a text of three bytes for each byte of the largest page (5 MiB), twice, as it was
 * extracted and as it was kept. DuckDB sets aside twice this while it reads.
 */
const LONGEST_ROW_BYTES = 32 << 20

/** Rows on their way to a Parquet file. They lie on disk meanwhile, so that a task's memory does not grow with its input. */
export class Spool implements Disposable {
  readonly path: string
  readonly columns: Columns
  rows = 0
  readonly #descriptor: number
  #buffer = ''

  constructor(path: string, columns: Columns) {
    mkdirSync(dirname(path), { recursive: true })
    this.path = path
    this.columns = columns
    this.#descriptor = openSync(path, 'w')
  }

  add(row: Row): void {
    this.rows++
    this.#buffer += `${JSON.stringify(row)}\n`
    if (this.#buffer.length > BUFFER_CHARACTERS) this.#flush()
  }

  /** Writes all rows, in the order they were added, to one Parquet file. */
  async toParquet(connection: DuckDBConnection, path: string, rowGroup: number): Promise<void> {
    await connection.run(
      `COPY (SELECT * FROM ${this.#source()}) TO ${literal(path)} (${parquetOptions(rowGroup)})`,
    )
  }

  /** Puts all rows into a temporary table of the connection. */
  async toTable(connection: DuckDBConnection, name: string): Promise<void> {
    await connection.run(`CREATE TEMP TABLE ${name} AS SELECT * FROM ${this.#source()}`)
  }

  [Symbol.dispose](): void {
    closeSync(this.#descriptor)
    rmSync(this.path, { force: true })
  }

  #source(): string {
    this.#flush()
    return `read_json(${literal(this.path)}, format = 'newline_delimited', columns = ${structOf(this.columns)}, maximum_object_size = ${LONGEST_ROW_BYTES})`
  }

  #flush(): void {
    writeWhole(this.#descriptor, Buffer.from(this.#buffer))
    this.#buffer = ''
  }
}

/** How every table is written: zstd, and row groups small enough to be read apart. */
export function parquetOptions(rowGroup: number): string {
  return `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup}`
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
}
