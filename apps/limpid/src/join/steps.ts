import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createOnly } from '../storage/create-only.ts'
import { literal } from '../storage/database.ts'
import { parquetOptions } from '../storage/spool.ts'

/** Rows a row group of a table of the join: narrow rows, read whole. */
const ROW_GROUP = 100_000

/** The steps of the join: each is one SELECT whose rows become one file, written whole or not at all, and never twice. */
export class Steps {
  readonly connection: DuckDBConnection
  readonly #folder: string

  constructor(connection: DuckDBConnection, folder: string) {
    this.connection = connection
    this.#folder = folder
  }

  path(name: string): string {
    return join(this.#folder, `${name}.parquet`)
  }

  isDone(name: string): boolean {
    return existsSync(this.path(name))
  }

  /** Makes the file of a step unless it is there; gives what reads it, for a FROM. */
  async make(name: string, query: string): Promise<string> {
    const path = this.path(name)
    if (!existsSync(path)) {
      await createOnly(path, async (temporary) => {
        await this.connection.run(
          `COPY (${query}) TO ${literal(temporary)} (${parquetOptions(ROW_GROUP)})`,
        )
      })
    }
    return this.table(name)
  }

  /** What reads the file of a step, for a FROM. */
  table(name: string): string {
    return `read_parquet(${literal(this.path(name))})`
  }

  /** The numbers of the only row of an answer. */
  async numbers(query: string): Promise<Readonly<Record<string, number>>> {
    const [row] = (await this.connection.runAndReadAll(query)).getRowObjects()
    return Object.fromEntries(
      Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]),
    )
  }
}
