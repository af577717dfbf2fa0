import { fromBytes, type ByteSource } from '../byte-source.ts'
import { gap, type WarcEntry } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { gapInMember, makeRecord, type Place } from './make-entry.ts'
import { MemberStream, type MemberEnd } from './member-stream.ts'
import { RecordStream, type FoundGarbage, type FoundRecord } from './record-stream.ts'
import { Window } from './window.ts'

/**
 * Reads a gzip member that is too large to hold, and consumes it.
 *
 * Each record waits until the next is found, so that a member of one record, however large, is inflated once
 * and its length is known. Where there are several, the member is measured first, by inflating it once more.
 *
 * @yields the member's entries
 */
export async function* readStreamedMember(
  window: Window,
  source: ByteSource,
  capBytes: number,
  maxWholeBytes: number,
): AsyncGenerator<WarcEntry> {
  const offset = window.position
  const rereadable = source.rereadable ? source : await snapshotOf(window, maxWholeBytes)
  await using member = new OpenMember(window, rereadable)
  const records = new RecordStream(member.inflated, {
    capBytes,
    hasMembers: false,
    copiesContent: true,
  })
  let length: number | null = null
  let count = 0
  let held = await nextPart(records)
  const isEmpty = held === null
  while (held !== null) {
    const next = await nextPart(records)
    if (next !== null && length === null) length = await member.measure()
    const place = { offset, length: length ?? member.end?.length ?? 0 }
    const isOnly = next === null && count === 0
    yield entryOf(held, place, count, isOnly, problemsOf(next === null ? member.end : null, place))
    if (held.kind === 'record') count += 1
    held = next
  }
  const end = member.end ?? { state: 'member-corrupt', length: 0 }
  if (isEmpty) {
    yield gap(offset, end.length, { code: end.state === 'whole' ? 'not-a-record' : end.state })
  }
  await moveBehind(window, offset + end.length)
}

/** A window that can be read only once has all of the member still before it, if a snapshot was read instead. */
async function moveBehind(window: Window, position: number): Promise<void> {
  if (await window.tryMoveTo(position)) return
  const left = position - window.position
  if (await window.ensure(left)) window.advance(left)
}

/** The member as a source of its own, if it ends within the bytes given; null if it does not. */
async function snapshotOf(window: Window, maxBytes: number): Promise<ByteSource | null> {
  await window.ensure(maxBytes)
  const { position, bytes, start, end } = window
  const snapshot = bytes.subarray(start, Math.min(end, start + maxBytes))
  const member = new MemberStream(Window.over(snapshot))
  for await (const _ of member.chunks()) continue
  // Cut off by the end of the snapshot, unless that is the end of everything.
  const isAll = window.ended && snapshot.length === end - start
  if (member.end?.state === 'member-truncated' && !isAll) return null
  return {
    rereadable: true,
    read: (offset) => fromBytes(snapshot).read(offset - position),
  }
}

type Part = FoundRecord | FoundGarbage

async function nextPart(records: RecordStream): Promise<Part | null> {
  const found = await records.next()
  return found === null || found.kind === 'member' ? null : found
}

function problemsOf(end: MemberEnd | null, place: Place): readonly Problem[] {
  const problems: Problem[] = []
  if (end !== null && end.state !== 'whole') problems.push({ code: end.state })
  if (place.length === 0) problems.push({ code: 'unknown-member-length' })
  return problems
}

function entryOf(
  part: Part,
  place: Place,
  count: number,
  isOnly: boolean,
  more: readonly Problem[],
): WarcEntry {
  if (part.kind === 'record') return makeRecord(part, place, count, more)
  if (isOnly) return gapInMember(place, more[0] ?? { code: 'not-a-record' })
  return gapInMember(place, { code: part.code, detail: String(part.length) })
}

/** A member opened as a stream of inflated bytes; opened again from its start to go back in it. */
class OpenMember implements AsyncDisposable {
  readonly inflated: Window
  /** Null where the compressed bytes can be read only once, from the caller's window. */
  readonly #source: ByteSource | null
  readonly #offset: number
  readonly #opened: Window[] = []
  readonly #streams: MemberStream[] = []

  constructor(window: Window, source: ByteSource | null) {
    this.#source = source
    this.#offset = window.position
    this.inflated =
      source === null
        ? new Window(this.#stream(window), null)
        : new Window(this.#reopen(source, 0), (offset) => this.#reopen(source, offset))
  }

  /** How the member ended, once any pass over it has reached its end. */
  get end(): MemberEnd | null {
    return this.#endOfAny()
  }

  /** The member's length, found by inflating it once more; null where that cannot be done. */
  async measure(): Promise<number | null> {
    const end = this.end
    if (end !== null) return end.length
    if (this.#source === null) return null
    for await (const _ of this.#reopen(this.#source, 0)) continue
    return this.#endOfAny()?.length ?? null
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.inflated[Symbol.asyncDispose]()
    for (const window of this.#opened) await window[Symbol.asyncDispose]()
  }

  #endOfAny(): MemberEnd | null {
    return this.#streams.find((stream) => stream.end !== null)?.end ?? null
  }

  async *#reopen(source: ByteSource, skipBytes: number): AsyncGenerator<Uint8Array> {
    const window = new Window(source.read(this.#offset), null, this.#offset)
    this.#opened.push(window)
    let left = skipBytes
    for await (const chunk of this.#stream(window)) {
      if (chunk.length > left) yield chunk.subarray(left)
      left = Math.max(0, left - chunk.length)
    }
  }

  #stream(window: Window): AsyncGenerator<Uint8Array> {
    const stream = new MemberStream(window)
    this.#streams.push(stream)
    return stream.chunks()
  }
}
