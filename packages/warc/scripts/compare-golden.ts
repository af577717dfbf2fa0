import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { captureOf, openFile, readWarc, type WarcEntry, type WarcRecord } from '../src/index.ts'
import { decodeAsDeclared } from './decode-as-declared.ts'
import { fastwarcCount, readersAgree, type GoldenFile, type GoldenRecord } from './golden-file.ts'

/** The golden values were made with bodies of at most 50 MB; records are longer by their heads. */
const MAX_BODY_BYTES = 50 << 20
const MAX_RECORD_BYTES = 64 << 20

/** What came of comparing one file. */
export interface Comparison {
  readonly file: string
  readonly state: 'agrees' | 'more' | 'differs'
  readonly records: number
  /** Why the readers cannot both be followed, or what differs. */
  readonly notes: readonly string[]
}

/** Reads a file and compares it with what the two readers made of it. */
export async function compareGolden(folder: string, golden: GoldenFile): Promise<Comparison> {
  if (!existsSync(join(folder, golden.file))) {
    return { file: golden.file, state: 'differs', records: 0, notes: ['not in the folder'] }
  }
  const entries: WarcEntry[] = []
  const options = { maxRecordBytes: MAX_RECORD_BYTES }
  for await (const entry of readWarc(openFile(join(folder, golden.file)), options)) {
    entries.push(entry)
  }
  const records = entries.filter((entry) => entry.kind === 'record')
  return readersAgree(golden)
    ? compareAgreed(golden, records)
    : compareOther(golden, entries, records)
}

/** Where both agree, so must we: the same records, places and bytes. */
function compareAgreed(golden: GoldenFile, records: readonly WarcRecord[]): Comparison {
  const { file } = golden
  if (records.length !== golden.records.length) {
    const note = `${records.length} records, both readers ${golden.records.length}`
    return { file, state: 'differs', records: records.length, notes: [note] }
  }
  const notes: string[] = []
  const remarks: string[] = []
  for (const [place, expected] of golden.records.entries()) {
    const record = records[place]
    if (record === undefined) continue
    for (const difference of compareRecord(record, expected, remarks)) {
      notes.push(`record ${place}: ${difference}`)
    }
  }
  const state = notes.length === 0 ? 'agrees' : 'differs'
  return { file, state, records: records.length, notes: [...notes, ...remarks] }
}

function compareRecord(record: WarcRecord, expected: GoldenRecord, remarks: string[]): string[] {
  const capture = captureOf(record, { maxBodyBytes: MAX_BODY_BYTES })
  const status = capture.status === null ? undefined : String(capture.status)
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['type', record.type, (expected.type ?? '').trim().toLowerCase()],
    ['uri', asUri(record.url), asUri(expected.uri)],
    ['id', record.id, expected.id?.trim().replace(/^<(.*)>$/, '$1') || null],
    ['status', expected.status === undefined ? undefined : status, expected.status],
    ['offset', record.offset, expected.offset],
    ['length', record.length, expected.length],
  ]
  const differences = pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([name, ours, theirs]) => `${name} ${String(ours)}, not ${String(theirs)}`)
  if (hasBody(capture.body, expected)) return differences
  if (hasBody(decodeAsDeclared(record, MAX_BODY_BYTES), expected)) {
    const codes = capture.problems.map(({ code }) => code).join(', ')
    remarks.push(
      `at ${record.offset} the bytes contradict the header (${codes}): we go by the bytes`,
    )
    return differences
  }
  return [...differences, `decoded bytes ${capture.body.length}, not ${expected.decoded_bytes}`]
}

/** warcio writes blanks in a URI as %20; those around it are no part of it. */
function asUri(uri: string | null): string | null {
  return uri?.replaceAll(' ', '%20').replace(/^(?:%20)+|(?:%20)+$/g, '') || null
}

function hasBody(body: Uint8Array, { decoded_bytes, decoded_sha1 }: GoldenRecord): boolean {
  const isWhole = body.length === decoded_bytes
  if (!isWhole && (body.length < decoded_bytes || decoded_bytes < MAX_BODY_BYTES * 0.9))
    return false
  return hash('sha1', body.subarray(0, decoded_bytes)) === decoded_sha1
}

/** Elsewhere we account for at least as much: as many records as the better reader, and one wherever warcio has one. */
function compareOther(
  golden: GoldenFile,
  entries: readonly WarcEntry[],
  records: readonly WarcRecord[],
): Comparison {
  const { file } = golden
  const better = Math.max(golden.records.length, fastwarcCount(golden))
  const notes = [
    ...reasonsOf(golden),
    `we find ${records.length} and ${entries.length - records.length} gaps`,
  ]
  const starts = new Set(records.map(({ offset }) => offset))
  const unfound = golden.records.filter(({ offset }) => !starts.has(offset))
  const missed = unfound.filter(({ offset }) => !entries.some((entry) => covers(entry, offset)))
  for (const { offset } of unfound)
    notes.push(`where warcio sees a record at ${offset}, we see none begin`)
  if (records.length < better) notes.push(`FEWER than the better reader's ${better}`)
  for (const { offset } of missed) notes.push(`MISSING what stands at ${offset}`)
  const isLess = records.length < better || missed.length > 0
  return { file, state: isLess ? 'differs' : 'more', records: records.length, notes }
}

function covers({ offset, length }: WarcEntry, place: number): boolean {
  return place >= offset && place < offset + length
}

/** Why a file is not one of those on which the readers agree. */
function reasonsOf(golden: GoldenFile): string[] {
  const reasons: string[] = []
  const warcio = golden.records.length
  const fastwarc = fastwarcCount(golden)
  const isArc = golden.records.some(({ type }) => type === 'arc_header')
  if (golden.warcio_error === null) reasons.push(`warcio finds ${warcio}`)
  else reasons.push(`warcio stops after ${warcio}: ${firstWords(golden.warcio_error)}`)
  if (golden.fastwarc_error === null) reasons.push(`FastWARC finds ${fastwarc}`)
  else if (isArc && fastwarc === 0) reasons.push('FastWARC reads no ARC')
  else reasons.push(`FastWARC stops after ${fastwarc}: ${firstWords(golden.fastwarc_error)}`)
  return reasons
}

/** The kind of an error, without what it quotes of the file. */
function firstWords(message: string): string {
  return (message.split(/, first line|, Found|\n\n/)[0] ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 90)
    .trim()
}
