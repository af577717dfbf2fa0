import type { Document } from '../document.ts'
import { letterLines } from '../quality/letter-lines.ts'
import { NO_SPANS, type Finding, type Rule } from '../rule.ts'
import { readChatLine, type ChatLine } from './chat-line.ts'

/** A person who speaks once is a heading, a programme entry or a signature; a chat's voices come back. */
const MIN_TURNS = 2
/** Messages of a chat follow within minutes; posts of a forum, dated in the same way, within hours. */
const FORUM_GAP_MINUTES = 20
/** Letters of a typical message under a name-and-time heading; forum posts are longer. */
const LONG_MESSAGE = 160

/**
 * Finds logs of private talk: lines that name a speaker and a time, again and again, whatever the program.
 *
 * The score is the share of filled lines that belong to messages. It is zero unless there are `messages` of
 * them, at least two voices that speak twice, and these hold most of the talk. Where name and time stand
 * above the message, it is a forum and not a chat if messages are long or hours apart. Plays, interviews and
 * minutes name speakers without times and are never counted.
 * Recall and false positives by format: README.md beside this file.
 */
export const chatLog: Rule<{ readonly messages: number }> = {
  id: 'private.chat-log',
  version: 1,
  sentence: 'The page is a log of a chat: short messages with names and times.',
  source: 'packages/rules/src/private/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.4,
  action: 'drop',
  parameters: { messages: 8 },
  measure(document, { messages }) {
    return chatShare(document, messages)
  },
}

function chatShare(document: Document, minMessages: number): Finding {
  const { lines } = letterLines(document)
  if (lines.length === 0) return { score: null, spans: NO_SPANS }
  const turns: ChatLine[] = []
  const underHeadings: number[] = []
  let belonging = 0
  let afterHeading = false
  for (const { start, end, weight } of lines) {
    const line = readChatLine(document.text.slice(start, Math.min(end, start + 200)))
    if (line !== null || afterHeading) belonging++
    if (line === null && afterHeading) underHeadings.push(weight)
    if (line !== null && line.kind !== 'event') turns.push(line)
    afterHeading = line?.kind === 'heading'
  }
  const isChat =
    turns.length >= minMessages && voicesReturn(turns) && !isForum(turns, underHeadings)
  return { score: isChat ? belonging / lines.length : 0, spans: NO_SPANS }
}

function voicesReturn(turns: readonly ChatLine[]): boolean {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const returning = [...counts.values()].filter((count) => count >= MIN_TURNS)
  const spoken = returning.reduce((sum, count) => sum + count, 0)
  return returning.length >= 2 && spoken >= 0.6 * turns.length
}

function isForum(turns: readonly ChatLine[], underHeadings: readonly number[]): boolean {
  const headings = turns.filter(({ kind }) => kind === 'heading').length
  if (2 * headings < turns.length) return false
  return median(underHeadings) > LONG_MESSAGE || median(gaps(turns)) > FORUM_GAP_MINUTES
}

/** Minutes between one time and the next, over midnight if that is shorter. */
function gaps(turns: readonly ChatLine[]): readonly number[] {
  const minutes = turns.flatMap(({ minute }) => (minute === null ? [] : [minute]))
  return minutes.slice(1).map((minute, index) => {
    const apart = Math.abs(minute - (minutes[index] ?? minute)) % 1440
    return Math.min(apart, 1440 - apart)
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? 0
}
