import { Command, Option } from 'commander'
import { LOCALES } from '../words/words.ts'
import type { RightsOptions } from './run-rights.ts'

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
    .option('--crawler <agent>', 'agent that fetches the page', 'CCBot')
    .addOption(
      new Option(
        '--language <code>',
        'language of the answer; by default that of the environment',
      ).choices(LOCALES),
    )
    .option('--json', 'evidence and decisions as JSON', false)
    .action(async (url: string, options: RightsOptions) => {
      const { printRights } = await import('./run-rights.ts')
      printRights(url, options)
    })
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
    .action(async (inputs: string[], { out }: { out: string }) => {
      const { buildTable } = await import('./run-robots.ts')
      await buildTable(inputs, out)
    })
  robots
    .command('look-up')
    .description('print what the table holds of some hosts, a JSON line for each capture')
    .argument('[hosts...]', 'hosts, such as example.org')
    .requiredOption('--table <file>', 'the table that `limpid robots build` made')
    .option('--hosts <file>', 'a file with one host a line, besides those named')
    .action(async (hosts: string[], options: { table: string; hosts?: string }) => {
      const { lookUp } = await import('./run-robots.ts')
      await lookUp(hosts, options)
    })
  return robots
}
