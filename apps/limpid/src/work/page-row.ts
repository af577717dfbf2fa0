import { createHash } from 'node:crypto'
import type { Judgement, PageSignal, Step } from '@limpid/rules'
import type { Capture, WarcEntry } from '@limpid/warc'
import { parse } from 'tldts'
import { measureColumn } from '../recipe/recipe.ts'
import type { Row } from '../storage/table.ts'
import { codePointOffsets, codePoints } from './code-points.ts'

/** What every row says of a record, whatever became of it. */
export function recordRow(
  page: number,
  input: string,
  entry: WarcEntry,
  capture: Capture | null,
): Row {
  const place = { page, input, offset: entry.offset, length: entry.length }
  if (entry.kind === 'gap') return place
  const url = tidy(capture?.url ?? entry.url)
  return {
    ...place,
    record_id: tidy(entry.id),
    url,
    ...site(url),
    captured: entry.captured,
    payload_digest: tidy(capture?.payloadDigest ?? null),
    digest_ok: capture?.digestOk ?? null,
    status: capture?.status ?? null,
    mime: tidy(capture?.mime ?? null),
    bytes: capture?.body.length ?? entry.contentLength,
  }
}

/** A row for a record that never was a candidate. */
export function skippedRow(record: Row, reason: string): Row {
  return { ...record, chars: 0, kept_chars: 0, verdict: 'skip', rule: reason }
}

export interface JudgedPage {
  readonly text: string
  readonly title: string | null
  readonly charset: string
  readonly charsetFrom: string
  readonly language: string | null
  readonly languageScore: number
  /** What kind of text it is, before edits; null where nobody can tell. */
  readonly register: string | null
  readonly words: number
}

/** A row for a page that was extracted and judged. */
export function judgedRow(
  record: Row,
  page: JudgedPage,
  judgement: Judgement,
  kept: KeptText,
  steps: readonly Step[],
): Row {
  const isKept = judgement.verdict !== 'drop'
  const row: Record<string, Row[string]> = {
    ...record,
    charset: page.charset,
    charset_from: page.charsetFrom,
    title: tidy(page.title),
    language: page.language,
    language_score: page.languageScore,
    register: page.register,
    chars: codePoints(page.text),
    kept_chars: isKept ? kept.kept_chars : 0,
    words: page.words,
    text_hash: isKept ? kept.text_hash : null,
    verdict: judgement.verdict,
    rule: judgement.decidedBy?.rule.id ?? null,
  }
  for (const [index, step] of steps.entries())
    row[measureColumn(step.rule.id)] = judgement.measures[index] ?? null
  return row
}

/** What the rules saw of a page besides its text. */
export interface Seen {
  readonly url: string
  readonly signals: readonly PageSignal[]
}

/** The row that lets a page be judged again, and its text be published. */
export function textRow(record: Row, text: string, kept: KeptText, seen: Seen): Row {
  return {
    page: record['page'] ?? null,
    text,
    seen: seenJson(record['url'] ?? null, seen),
    ...kept,
  }
}

function seenJson(recorded: Row[string], { url, signals }: Seen): string | null {
  const said = { ...(url !== recorded && { url }), ...(signals.length > 0 && { signals }) }
  return Object.keys(said).length > 0 ? JSON.stringify(said) : null
}

/** What edits left of a text (null where there were none), its length and its hash. */
export interface KeptText extends Row {
  readonly kept_text: string | null
  /** In code points. */
  readonly kept_chars: number
  readonly text_hash: string
}

export function keptText({ edits, text }: Judgement): KeptText {
  return {
    kept_text: edits.length > 0 ? text : null,
    kept_chars: codePoints(text),
    text_hash: textHash(text),
  }
}

/** A row for each passage of each rule that fired; one without passage where the whole page was meant. */
export function hitRows(page: number, text: string, judgement: Judgement): readonly Row[] {
  const offset = codePointOffsets(text)
  return judgement.hits.flatMap(({ step, score, spans }) => {
    const { rule, action, threshold } = step
    const row = { page, rule: rule.id, version: rule.version, action, score, threshold }
    if (spans.length === 0) return [row]
    return spans.map(({ start, end, kind, replacement }) => ({
      ...row,
      start: offset(start),
      end: offset(end),
      kind: kind ?? null,
      replacement: replacement ?? null,
    }))
  })
}

/**
 * Two texts are the same when they differ in nothing but white space and Unicode composition.
 * The first 128 bits of SHA-256, hexadecimal: among 10^11 pages a chance collision has odds below 10^-16.
 */
export function textHash(text: string): string {
  // A single space, the most of all white space, stays as it is.
  const folded = text
    .normalize('NFC')
    .replaceAll(/ \s+|[^\S ]\s*/gu, ' ')
    .trim()
  return createHash('sha256').update(folded).digest('hex').slice(0, 32)
}

/** Host and registrable domain (Public Suffix List, ICANN section); for an address without a domain, the host alone. */
function site(url: string | null): Row {
  if (url === null) return {}
  const { hostname, domain } = parse(url)
  return { host: hostname, domain: domain ?? hostname }
}

/** Metadata come from anybody: no lone surrogates, no control characters, no endless values. */
function tidy(value: string | null): string | null {
  if (value === null) return null
  return value
    .slice(0, 2_000)
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
}
