import { mkdirSync } from 'node:fs'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'

export interface DatabaseOptions {
  /** Folder for what does not fit in memory. */
  readonly scratch: string
  /** DuckDB's own limit, in its notation. */
  readonly memoryLimit: string
  readonly threads: number
}

/**
 * Gives an in-memory DuckDB to `use` and closes it afterwards, which hands its memory back to the system.
 * One thread and kept insertion order make every file it writes the same to the byte on each run.
 */
export async function withDatabase<T>(
  { scratch, memoryLimit, threads }: DatabaseOptions,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  mkdirSync(scratch, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memoryLimit,
    temp_directory: scratch,
    preserve_insertion_order: 'true',
  })
  const connection = await instance.connect()
  try {
    return await use(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
