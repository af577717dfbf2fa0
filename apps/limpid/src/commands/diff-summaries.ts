import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changesPage } from '../disclosure/changes/changes-page.ts'
import { changesText } from '../disclosure/changes/changes-text.ts'
import { comparisonOf } from '../disclosure/changes/comparison.ts'
import { readSummary } from '../disclosure/record/read-summary.ts'
import { releaseOf } from '../disclosure/write-disclosure.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { words, type Locale } from '../words/words.ts'

/** Whether two paths are files named as summaries are: then `limpid diff` compares what they say. */
export function isSummaryPair(before: string, after: string): boolean {
  return [before, after].every((path) => path.endsWith('.json'))
}

/** `limpid diff a/summary.json b/summary.json`: what changed, for the terminal or as a page. A release stands for the summary in it. */
export function diffSummaries(
  before: string,
  after: string,
  { out, lang }: { readonly out?: string; readonly lang?: Locale },
  locale: Locale,
): void {
  const spoken = lang ?? locale
  const comparison = comparisonOf(readSummary(summaryOf(before)), readSummary(summaryOf(after)))
  if (out === undefined) {
    process.stdout.write(changesText(comparison, spoken))
    return
  }
  try {
    writeFileSync(out, changesPage(comparison, spoken))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new LimpidError('run/not-writable', { out, reason }, { cause })
  }
  process.stdout.write(`${words(spoken).say('changes-written', { path: out })}\n`)
}

function summaryOf(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  return isFolder ? join(releaseOf(path), 'summary.json') : path
}
