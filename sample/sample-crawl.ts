import type { Buffer } from 'node:buffer'
import { warcFile } from './archive.ts'
import { arcFile, ARC_HEADER, ARC_PAGES } from './arc-file.ts'
import { brokenFile } from './broken-file.ts'
import type { Capture, Expectation } from './capture.ts'
import { declarationPages } from './declaration-pages.ts'
import { seededDice } from './dice.ts'
import { generatedPages } from './generated-pages.ts'
import { hostilePages } from './hostile-pages.ts'
import { nearCopies } from './near-copies.ts'
import { otherAnswers } from './other-answers.ts'
import { republishedPages, supersededUrls } from './republished-pages.ts'
import { rightsPages } from './rights-pages.ts'
import { wetFile, WET_PAGES } from './wet-file.ts'
import { writtenPages } from './written-pages.ts'

/** A file of the crawl. */
export interface CrawlFile {
  readonly name: string
  readonly bytes: Buffer
}

export interface SampleCrawl {
  readonly files: readonly CrawlFile[]
  /** One for each page, in order of URL. */
  readonly expected: readonly Expectation[]
}

const WARC_FILES = 4

/** The whole sample, in memory: the same bytes on every run. */
export function sampleCrawl(): SampleCrawl {
  const captures = mixed(allCaptures())
  const perFile = Math.ceil(captures.length / WARC_FILES)
  const warcs = Array.from({ length: WARC_FILES }, (_, index) => {
    const name = `SAMPLE-20240601-${String(index).padStart(5, '0')}.warc.gz`
    return { name, bytes: warcFile(name, captures.slice(index * perFile, (index + 1) * perFile)) }
  })
  const broken = brokenFile()
  return {
    files: [
      ...warcs,
      { name: 'SAMPLE-20240601-00004.warc.wet.gz', bytes: wetFile() },
      { name: 'SAMPLE-20080601-00005.arc.gz', bytes: arcFile() },
      { name: 'SAMPLE-20240601-00006.broken.warc.gz', bytes: broken.bytes },
    ],
    expected: expectations([...captures, ...WET_PAGES, ...ARC_PAGES, ARC_HEADER, ...broken.pages]),
  }
}

function allCaptures(): readonly Capture[] {
  return [
    ...declarationPages(),
    ...writtenPages().map(superseded),
    ...republishedPages(),
    ...nearCopies(),
    ...generatedPages(),
    ...rightsPages(),
    ...hostilePages(),
    ...otherAnswers(),
  ]
}

function superseded(capture: Capture): Capture {
  if (!supersededUrls.has(capture.url)) return capture
  const why = 'an older capture has this text'
  return { ...capture, verdict: 'drop', rule: 'duplicates.exact-text', why }
}

/**
 * The captures as a crawler meets them, sites in no order (Fisher and Yates' shuffle, Knuth, TAOCP 3.4.2 P).
 * Captures of one second keep their order: which of them survives depends on it.
 */
function mixed(captures: readonly Capture[]): readonly Capture[] {
  const dice = seededDice(17)
  const keyed = captures.map((capture, index) => ({ capture, index, key: dice(1_000_000) }))
  const keyOfSecond = new Map<string, number>()
  for (const { capture, key } of keyed) {
    if (!keyOfSecond.has(capture.captured)) keyOfSecond.set(capture.captured, key)
  }
  return keyed
    .map(({ capture, index, key }) => ({
      capture,
      index,
      key: keyOfSecond.get(capture.captured) ?? key,
    }))
    .toSorted((one, other) => one.key - other.key || one.index - other.index)
    .map(({ capture }) => capture)
}

function expectations(pages: readonly Expectation[]): readonly Expectation[] {
  return pages
    .map(({ url, verdict, rule, why }) => ({ url, verdict, rule, why }))
    .toSorted((one, other) => (one.url < other.url ? -1 : 1))
}
