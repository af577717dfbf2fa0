import { once } from 'node:events'
import {
  AI_AGENTS_EDITION,
  CRAWLER,
  evidenceOf,
  POLICIES,
  POLICY_EDITION,
  resolveRights,
  type PageRights,
} from '@limpid/rules'
import { Command, Option } from 'commander'
import { LimpidError } from '../errors/limpid-error.ts'
import { findInputs } from '../plan/find-inputs.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { localeOf } from '../words/locale-of.ts'
import { LOCALES, words, type Locale } from '../words/words.ts'
import { buildRobots } from './build-robots.ts'
import { checkTable } from './check-table.ts'
import { explainRights } from './explain-rights.ts'
import { lookUpRobots } from './look-up-robots.ts'
import { PURPOSES } from './purposes.ts'
import { readPageFiles, type PageFiles } from './read-page-files.ts'
import { withScratch } from './scratch.ts'

interface RightsOptions extends PageFiles {
  readonly crawler: string
  readonly json: boolean
  readonly language?: Locale
}

/** `limpid rights`: what one page says of its use, in words; a publisher can ask it before a crawl. */
export function rightsCommand(): Command {
  return new Command('rights')
    .description(
      'explain one page: every reservation found, what it means, what each policy decides',
    )
    .argument('<url>', 'address of the page')
    .option('--robots <file>', 'robots.txt of the host')
    .option('--headers <file>', 'HTTP headers of the page, as curl --head prints them')
    .option('--html <file>', 'HTML of the page')
    .option('--tdmrep <file>', '/.well-known/tdmrep.json of the host')
    .option('--ai-txt <file>', 'ai.txt of the host')
    .option('--crawler <agent>', 'agent that fetches the page', CRAWLER)
    .addOption(
      new Option(
        '--language <code>',
        'language of the answer; by default that of the environment',
      ).choices(LOCALES),
    )
    .option('--json', 'evidence and decisions as JSON', false)
    .action((url: string, { crawler, json, language, ...files }: RightsOptions) => {
      if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
        throw new LimpidError('command/wrong-option', { option: 'url', expected: 'https://…' })
      }
      const page = readPageFiles(url, files, crawler)
      const spoken = words(language ?? localeOf(process.env))
      process.stdout.write(
        json
          ? `${JSON.stringify(rightsAsJson(url, page), null, 2)}\n`
          : explainRights(url, page, spoken),
      )
    })
}

function rightsAsJson(url: string, page: PageRights): object {
  const decisions = PURPOSES.flatMap((purpose) =>
    POLICIES.map((policy) =>
      Object.assign({ purpose, policy }, resolveRights(page, { policy, purpose })),
    ),
  )
  return {
    url,
    edition: POLICY_EDITION,
    agents: AI_AGENTS_EDITION,
    evidence: evidenceOf(page.signals, null),
    decisions,
  }
}

/** `limpid robots`: the table of robots.txt captures. */
export function robotsCommand(): Command {
  const robots = new Command('robots').description(
    'the table of robots.txt, tdmrep.json and ai.txt captures',
  )
  robots
    .command('build')
    .description('read captures into one table sorted by host')
    .argument(
      '<files...>',
      'WARC files with robots captures; .parquet tables built before are merged in',
    )
    .requiredOption('--out <file>', 'the table, a Parquet file')
    .action((inputs: string[], { out }: { out: string }) => buildTable(inputs, out))
  robots
    .command('look-up')
    .description('print what the table holds of some hosts, a JSON line for each capture')
    .argument('[hosts...]', 'hosts, such as example.org')
    .requiredOption('--table <file>', 'the table that `limpid robots build` made')
    .option('--hosts <file>', 'a file with one host a line, besides those named')
    .action((hosts: string[], options: { table: string; hosts?: string }) => lookUp(hosts, options))
  return robots
}

async function buildTable(inputs: readonly string[], out: string): Promise<void> {
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

async function lookUp(
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
