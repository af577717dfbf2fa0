import { statSync } from 'node:fs'
import { join } from 'node:path'
import { changesPage } from '../disclosure/changes/changes-page.ts'
import { changesText } from '../disclosure/changes/changes-text.ts'
import { wholeComparison } from '../disclosure/changes/comparison.ts'
import { readSummary } from '../disclosure/record/read-summary.ts'
import { releaseOf } from '../disclosure/write-disclosure.ts'
import { writePage } from '../diff/write-page.ts'
import { words, type Locale } from '../words/words.ts'

/** Whether two paths are files named as summaries are: then `limpid diff` compares what they say. */
export function isSummaryPair(before: string, after: string): boolean {
  return [before, after].every((path) => path.endsWith('.json'))
}

/** `limpid diff a/summary.json b/summary.json`: what changed, for the terminal and as a page. A release stands for the summary in it. */
export async function diffSummaries(
  before: string,
  after: string,
  { out, lang }: { readonly out?: string; readonly lang?: Locale },
  locale: Locale,
): Promise<void> {
  const spoken = lang ?? locale
  const comparison = await wholeComparison(
    readSummary(summaryOf(before)),
    readSummary(summaryOf(after)),
  )
  if (out !== undefined) writePage(out, changesPage(comparison, spoken))
  process.stdout.write(changesText(comparison, spoken))
  if (out !== undefined)
    process.stdout.write(`\n${words(spoken).say('diff-page', { path: out })}\n`)
}

function summaryOf(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  return isFolder ? join(releaseOf(path), 'summary.json') : path
}
