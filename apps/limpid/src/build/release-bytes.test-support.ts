import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDatabase } from '../storage/database.ts'

/** SHA-256 of every file below a folder, by path: two releases are the same when these are. */
export function digests(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const named = paths.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(
    named.map((path) => [
      path.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}

/** Rows of a query over a release's files, as plain values. */
export async function rows(query: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return withDatabase(
    { scratch: join(tmpdir(), `limpid-rows-${process.pid}`), memoryLimit: '512MB', threads: 1 },
    async (connection) => {
      const read = await connection.runAndReadAll(query)
      return read.getRowObjectsJson()
    },
  )
}
