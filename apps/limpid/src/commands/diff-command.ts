import { compareReleases } from '../diff/compare-releases.ts'
import { differencePage } from '../diff/difference-page.ts'
import { differenceText } from '../diff/difference-text.ts'
import { writePage } from '../diff/write-page.ts'
import { words, type Locale } from '../words/words.ts'
import { diffSummaries, isSummaryPair } from './diff-summaries.ts'

export interface DiffArguments {
  readonly summary: boolean
  readonly json: boolean
  /** Where an HTML page goes; none when absent. */
  readonly out?: string
  readonly lang?: Locale
}

/** `limpid diff`: which pages one release keeps and another does not, and by what; of two summaries, what changed from one to the other. */
export async function diffCommand(
  before: string,
  after: string,
  options: DiffArguments,
  locale: Locale,
): Promise<void> {
  if (options.summary || isSummaryPair(before, after))
    return diffSummaries(before, after, options, locale)
  const { out, json, lang = locale } = options
  const difference = await compareReleases(before, after)
  if (out !== undefined) writePage(out, differencePage(difference, lang))
  const text = json ? `${JSON.stringify(difference, null, 2)}\n` : differenceText(difference, lang)
  process.stdout.write(text)
  if (out !== undefined && !json)
    process.stdout.write(`\n${words(lang).say('diff-page', { path: out })}\n`)
}
