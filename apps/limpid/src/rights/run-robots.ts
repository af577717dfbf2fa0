import { once } from 'node:events'
import { LimpidError } from '../errors/limpid-error.ts'
import { findInputs } from '../plan/find-inputs.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { localeOf } from '../words/locale-of.ts'
import { words } from '../words/words.ts'
import { buildRobots } from './build-robots.ts'
import { checkTable } from './check-table.ts'
import { lookUpRobots } from './look-up-robots.ts'
import { withScratch } from './scratch.ts'

/** `limpid robots build`: captures into one table. */
export async function buildTable(inputs: readonly string[], out: string): Promise<void> {
  const stopped = new AbortController()
  const stop = () => stopped.abort(new LimpidError('run/stopped', { out }))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const { say } = words(localeOf(process.env))
  let told = 0
  const progress = (records: number, rows: number): void => {
    if (performance.now() - told < 2_000) return
    told = performance.now()
    process.stderr.write(`${JSON.stringify({ stage: 'robots', records, rows })}\n`)
  }
  try {
    const built = await buildRobots({ inputs, out, signal: stopped.signal, progress })
    process.stdout.write(`${say('robots-built', { ...built, out })}\n`)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** `limpid robots look-up`: a JSON line for each capture of the hosts asked for. */
export async function lookUp(
  hosts: readonly string[],
  options: { table: string; hosts?: string },
): Promise<void> {
  if (options.hosts !== undefined) findInputs([options.hosts])
  const named =
    hosts.length === 0
      ? []
      : [`SELECT unnest([${hosts.map((host) => literal(host.toLowerCase())).join(', ')}]) AS host`]
  const listed =
    options.hosts === undefined
      ? []
      : [`SELECT lower(trim(host)) AS host FROM ${hostList(options.hosts)}`]
  const asked = [...named, ...listed].join(' UNION ALL ')
  if (asked === '')
    throw new LimpidError('command/wrong-option', {
      option: 'hosts',
      expected: 'HOST …, --hosts FILE',
    })
  await withScratch(async (scratch) =>
    withDatabase({ scratch, memoryLimit: '96MB', threads: 1 }, async (connection) => {
      await checkTable(connection, options.table)
      for await (const { host, captures } of lookUpRobots(connection, options.table, asked)) {
        const lines = captures
          .map((capture) => `${JSON.stringify(Object.assign({ host }, capture))}\n`)
          .join('')
        if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
      }
    }),
  )
}

function hostList(file: string): string {
  return `read_csv(${literal(file)}, header = false, columns = {'host': 'VARCHAR'}, delim = '\\t', quote = '')`
}
