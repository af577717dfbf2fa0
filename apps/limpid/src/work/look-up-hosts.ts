import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openFile, readWarc } from '@limpid/warc'
import type { PlannedRobots } from '../plan/plan.ts'
import { HostStore } from '../rights/host-store.ts'
import { lookUpRobots } from '../rights/look-up-robots.ts'
import { hostOf } from '../rights/robots-table.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { Spool } from '../storage/spool.ts'
import { ROW_GROUPS } from './tables.ts'

/** Bytes of each record that a pass over the addresses keeps. */
const HEAD_BYTES = 1

/**
 * Looks up the hosts of one input in the robots table: a first pass over the addresses of its records, then one merge with the table.
 * Names of hosts lie on disk, and so does the answer.
 */
export async function lookUpHosts(
  input: string,
  robots: PlannedRobots,
  scratch: string,
  signal: AbortSignal,
): Promise<HostStore> {
  if (statSync(robots.path).size !== robots.bytes)
    throw new Error('the robots table changed since the plan was made')
  using hosts = new Spool(join(scratch, 'hosts.jsonl'), { host: 'VARCHAR' })
  let last: string | null = null
  for await (const entry of readWarc(openFile(input), { signal, maxRecordBytes: HEAD_BYTES })) {
    const host = entry.kind === 'record' && entry.url !== null ? hostOf(entry.url) : null
    if (host !== null && host !== last) hosts.add({ host })
    last = host
  }
  const store = new HostStore(join(scratch, 'host-files.json'))
  try {
    await withDatabase({ scratch, memoryLimit: '96MB', threads: 1 }, async (connection) => {
      const asked = join(scratch, 'hosts.parquet')
      await hosts.toParquet(connection, asked, ROW_GROUPS.hits)
      const query = `SELECT host FROM read_parquet(${literal(asked)})`
      for await (const found of lookUpRobots(connection, robots.path, query)) store.add(found)
    })
  } catch (error) {
    store[Symbol.dispose]()
    throw error
  }
  return store
}
