import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { version } from '../version.ts'
import { rightsCommand, robotsCommand } from '../rights/command.ts'
import { LOCALES, type Locale } from '../words/words.ts'
import type { BuildArguments } from './build-command.ts'
import type { ReportOptions } from '../disclosure/write-disclosure.ts'
import type { DiffArguments } from './diff-command.ts'

/** The whole command line. Unknown options are refused, with the nearest one named. A command's code is loaded when it runs. */
export function program(locale: Locale): Command {
  const limpid = new Command('limpid')
    .description('Reads Common Crawl, filters it with vigilance, and accounts for every page.')
    .version(version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ sortSubcommands: false })

  limpid
    .command('build')
    .description('read crawl files and leave a release: corpus, ledger, report')
    .argument('<files...>', 'WARC, ARC or WET files, plain or gzip')
    .requiredOption('--out <folder>', 'where the run and its release go')
    .option('--recipe <name>', 'a recipe that ships with Limpid, or the path of one', 'limpid')
    .addOption(
      new Option('--workers <number>', 'worker processes')
        .argParser(positive)
        .default(availableParallelism(), 'one a core'),
    )
    .option('--against <release...>', 'earlier releases: their pages were there first')
    .action(async (files: string[], options: BuildArguments) => {
      const { buildCommand } = await import('./build-command.ts')
      return buildCommand(files, options, locale)
    })

  limpid
    .command('decide')
    .description('decide a run by another recipe from its measures, without the crawl')
    .argument('<run>', 'the folder of a finished run')
    .requiredOption('--recipe <name>', 'a recipe that ships with Limpid, or the path of one')
    .option('--out <folder>', 'folder of the new run (default: decided/… within the old one)')
    .option('--workers <number>', 'worker processes', positive, availableParallelism())
    .action(async (run: string, options: { recipe: string; out?: string; workers: number }) => {
      const { decideCommand } = await import('./decide-command.ts')
      return decideCommand(run, options, locale)
    })

  limpid
    .command('diff')
    .description('which pages one release keeps and another does not, or what two summaries say')
    .argument('<before>', 'a release or its run; or a summary.json')
    .argument('<after>', 'the later one')
    .option('--summary', 'compare the summaries of two releases', false)
    .option('--out <page.html>', 'write a page')
    .option('--json', 'of two releases: JSON for a program', false)
    .addOption(new Option('--lang <language>', 'language of the output').choices(['en', 'fr']))
    .action(async (before: string, after: string, options: DiffArguments) => {
      const { diffCommand } = await import('./diff-command.ts')
      return diffCommand(before, after, options, locale)
    })

  limpid
    .command('extract')
    .description('print the main text of every HTML page as a JSON line')
    .argument('<files...>', 'WARC or ARC files, plain or gzip')
    .action(async (files: string[]) => {
      const { extractCommand } = await import('./extract-command.ts')
      return extractCommand(files)
    })

  limpid
    .command('judge')
    .description('judge texts of yours, {"id","text"} a line, by a recipe; a JSON line each')
    .argument('[file]', 'JSON Lines; standard input when absent')
    .option('--recipe <name>', 'a recipe that ships with Limpid, or the path of one', 'limpid')
    .option('--explain', 'say it to a person, as on a terminal')
    .option('--no-explain', 'JSON even on a terminal')
    .action(async (file: string | undefined, options: { recipe: string; explain?: boolean }) => {
      const { judgeCommand } = await import('./judge-command.ts')
      const explain = options.explain ?? process.stdout.isTTY
      return judgeCommand(file, { recipe: options.recipe, explain, locale })
    })

  limpid
    .command('rules')
    .description('list every rule: what it finds, its default, where it comes from')
    .option('--json', 'a JSON line each', false)
    .action(async (options: { json: boolean }) => {
      const { rulesCommand } = await import('./rules-command.ts')
      return rulesCommand(options.json)
    })

  limpid
    .command('init')
    .description(
      'ask for what only the provider knows, field by field, and write provider.yaml; without a terminal, a template',
    )
    .argument('[file]', 'where it goes', 'provider.yaml')
    .addOption(
      new Option('--lang <language>', 'language of the explanations')
        .choices(['en', 'fr'])
        .default(locale),
    )
    .action(async (file: string, options: { lang: Locale }) => {
      const { initCommand } = await import('./init-command.ts')
      const asks = process.stdin.isTTY && process.stderr.isTTY
      return initCommand(file, options.lang, asks)
    })

  limpid
    .command('report')
    .description(
      'write the disclosure documents of a release: EU summary, AB 2013, Croissant, card',
    )
    .argument('<run>', 'the folder of a run, or of its release')
    .requiredOption('--provider <file>', 'facts that only the provider knows')
    .option('--draft', 'publish without the facts that have no state; every page says so', false)
    .option('--pdf', 'print the summaries with Chromium too', false)
    .option(
      '--previous <summary.json>',
      'the summary before this one: the documents say what changed',
    )
    .option('--lang <languages>', 'languages of the documents, of en and fr', languages, LOCALES)
    .action(async (run: string, options: ReportOptions) => {
      const { reportCommand } = await import('./report-command.ts')
      return reportCommand(run, options, locale)
    })

  limpid
    .command('verify')
    .description('recompute every figure of a release’s documents from its ledger')
    .argument('<release>', 'the folder of a release, or of its run')
    .action(async (release: string) => {
      const { verifyCommand } = await import('./verify-command.ts')
      return verifyCommand(release, locale)
    })

  limpid
    .command('duplicates')
    .description('what stands for a page of a run, how alike they are and where they differ')
    .argument('<run>', 'the folder of a run')
    .argument('<url>', 'the address of a page')
    .option('--show-text', 'print the lines that differ, not only where they are', false)
    .action(async (run: string, url: string, options: { showText: boolean }) => {
      const { duplicatesCommand } = await import('./duplicates-command.ts')
      return duplicatesCommand(run, url, options.showText, locale)
    })

  limpid
    .command('score')
    .description('say field by field what a published summary of training content says')
    .argument('<file>', 'PDF, DOCX, HTML, Markdown, text or JSON')
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'json', 'html'])
        .default('text'),
    )
    .addOption(new Option('--lang <language>', 'language of the output').choices(['en', 'fr']))
    .action(async (file: string, options: { format: string; lang: Locale | undefined }) => {
      const { scoreCommand } = await import('./score-command.ts')
      return scoreCommand(file, options, locale)
    })

  limpid.addCommand(rightsCommand())
  limpid.addCommand(robotsCommand())

  limpid
    .command('work', { hidden: true })
    .description('the worker that every fan-out starts; not for people')
    .requiredOption('--run <folder>', 'the run')
    .addOption(
      new Option('--stage <stage>', 'which pass')
        .choices(['extract', 'decide', 'publish'])
        .makeOptionMandatory(),
    )
    .action(async (options: { run: string; stage: 'extract' | 'decide' | 'publish' }) => {
      const { workCommand } = await import('./work-command.ts')
      return workCommand(options.run, options.stage)
    })

  return limpid
}

function positive(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 1024)
    throw new InvalidArgumentError('expected a whole number from 1 to 1024.')
  return number
}

/** `fr` or `en,fr`: in the order Limpid writes them, each once. */
function languages(text: string): readonly Locale[] {
  const named = text.split(',').map((tag) => tag.trim())
  const stranger = named.find((tag) => !LOCALES.some((locale) => locale === tag))
  if (stranger !== undefined) throw new InvalidArgumentError('expected en, fr or en,fr.')
  return LOCALES.filter((locale) => named.includes(locale))
}
