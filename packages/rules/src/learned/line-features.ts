import type { Feature } from './features.ts'
import { KIND } from './kinds.ts'
import type { Scan } from './scan.ts'

/** Visible units under which a line is short: five words or so, the fragment of quality.list-of-links. */
const SHORT = 30
/** A line of prose: this long or of two sentences, and ended like one. */
const PROSE = 80

/** Features of how a text is broken into lines. */
export const LINE_FEATURES: readonly Feature[] = [
  ['lines', (scan) => Math.log(1 + scan.lines)],
  ['line-length', (scan) => Math.log(1 + sum(scan, () => true) / (scan.lines + 0.5))],
  ['longest-line', longest],
  ['ended-lines', (scan) => count(scan, (line) => ended(scan, line)) / (scan.lines + 1)],
  ['ended-text', (scan) => sum(scan, (line) => ended(scan, line)) / all(scan)],
  ['short-lines', (scan) => count(scan, (line) => size(scan, line) < SHORT) / (scan.lines + 1)],
  ['text-in-short-lines', (scan) => sum(scan, (line) => size(scan, line) < SHORT) / all(scan)],
  ['fragment-lines', (scan) => count(scan, (line) => fragment(scan, line)) / (scan.lines + 1)],
  ['text-in-fragments', (scan) => sum(scan, (line) => fragment(scan, line)) / all(scan)],
  ['prose', (scan) => sum(scan, (line) => prose(scan, line)) / all(scan)],
  ['prose-length', (scan) => Math.log(1 + sum(scan, (line) => prose(scan, line)))],
  ['prose-paragraphs', (scan) => Math.log(1 + count(scan, (line) => prose(scan, line)))],
  ['longest-prose-run', longestRun],
  [
    'unended-long-lines',
    (scan) =>
      count(scan, (line) => !ended(scan, line) && size(scan, line) >= PROSE) / (scan.lines + 1),
  ],
  [
    'bullet-lines',
    (scan) => count(scan, (line) => isBullet(scan.lineFirst[line] ?? 0)) / (scan.lines + 1),
  ],
  [
    'number-lines',
    (scan) => count(scan, (line) => scan.lineFirst[line] === KIND.figure) / (scan.lines + 1),
  ],
  [
    'small-starts',
    (scan) => count(scan, (line) => scan.lineFirst[line] === KIND.small) / (scan.lines + 1),
  ],
  ['repeated-lines', repeated],
  ['first-line-length', (scan) => Math.log(1 + (scan.lineUnits[0] ?? 0) * Math.min(1, scan.lines))],
  ['last-line-ended', (scan) => (scan.lines > 0 && ended(scan, scan.lines - 1) ? 1 : 0)],
  ['last-line-prose', (scan) => (scan.lines > 0 && prose(scan, scan.lines - 1) ? 1 : 0)],
  ['first-line-prose', (scan) => (scan.lines > 0 && prose(scan, 0) ? 1 : 0)],
  ['tail-fragments', tail],
  ['sentences-a-line', (scan) => Math.log((scan.sentences + 1) / (scan.lines + 1))],
]

const size = (scan: Scan, line: number): number => scan.lineUnits[line] ?? 0
const ended = (scan: Scan, line: number): boolean => scan.lineEnds[line] === 1
const all = (scan: Scan): number => sum(scan, () => true) + 20

function fragment(scan: Scan, line: number): boolean {
  return size(scan, line) < SHORT && !ended(scan, line)
}

function prose(scan: Scan, line: number): boolean {
  return ended(scan, line) && (size(scan, line) >= PROSE || (scan.lineSentences[line] ?? 0) > 1)
}

function isBullet(kind: number): boolean {
  return kind === KIND.dash || kind === KIND.divider
}

function count(scan: Scan, test: (line: number) => boolean): number {
  let found = 0
  for (let line = 0; line < scan.lines; line++) if (test(line)) found++
  return found
}

function sum(scan: Scan, test: (line: number) => boolean): number {
  let found = 0
  for (let line = 0; line < scan.lines; line++) if (test(line)) found += size(scan, line)
  return found
}

function longest(scan: Scan): number {
  let most = 0
  for (let line = 0; line < scan.lines; line++) most = Math.max(most, size(scan, line))
  return Math.log(1 + most)
}

function longestRun(scan: Scan): number {
  let most = 0
  let run = 0
  for (let line = 0; line < scan.lines; line++) {
    run = prose(scan, line) ? run + size(scan, line) : 0
    most = Math.max(most, run)
  }
  return Math.log(1 + most)
}

function repeated(scan: Scan): number {
  const known = new Set<number>()
  for (let line = 0; line < scan.lines; line++) known.add(scan.lineHashes[line] ?? 0)
  return (scan.lines - known.size) / (scan.lines + 1)
}

/** Fragments among the last five lines. */
function tail(scan: Scan): number {
  const from = Math.max(0, scan.lines - 5)
  let found = 0
  for (let line = from; line < scan.lines; line++) if (fragment(scan, line)) found++
  return found / (scan.lines - from + 1)
}
