import type { DuckDBConnection } from '@duckdb/node-api'
import { LimpidError } from '../errors/limpid-error.ts'
import { findInputs } from '../plan/find-inputs.ts'
import { literal } from '../storage/database.ts'

/** Refuses a file that is not there, or is no Parquet file with the columns of a robots table. */
export async function checkTable(connection: DuckDBConnection, path: string): Promise<void> {
  findInputs([path])
  try {
    await connection.run(
      `SELECT host, file, captured, status, record_id, bytes, problems, content FROM read_parquet(${literal(path)}) LIMIT 0`,
    )
  } catch (cause) {
    throw new LimpidError('robots/not-a-table', { path }, { cause })
  }
}
