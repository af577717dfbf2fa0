import type { ProblemCode } from '../problem.ts'
import { LOOKAHEAD_BYTES, findRecord, readHead, skipBlankLines } from './find-record.ts'
import { MemberFinder } from './find-member.ts'
import { looksLikeGzip } from './gzip-header.ts'
import type { Format, Head, NoHead } from './head.ts'
import { readBlock, type Block } from './read-block.ts'
import type { Window } from './window.ts'
import { looksLikeZip, MAX_ZIP_HEADER_BYTES, readZipPart } from './zip-part.ts'

/** Over-long records with a wrong length that are gone back for; each may cost a pass over the input. */
const MAX_RETURNS = 16
const FIRST_WANTED_BYTES = 2 * LOOKAHEAD_BYTES
/** Bytes looked through at a time for the next record. */
const SKIM_BYTES = 1 << 20

/** A record as it lies in its stream. */
export interface FoundRecord {
  readonly kind: 'record'
  readonly position: number
  readonly length: number
  readonly head: Head
  readonly block: Block
}

/** Bytes of the stream that are no record. */
export interface FoundGarbage {
  readonly kind: 'garbage'
  readonly position: number
  readonly length: number
  readonly code: ProblemCode
  readonly detail?: string
}

/** A gzip member begins at the window's position. */
interface FoundMember {
  readonly kind: 'member'
}

export type Found = FoundRecord | FoundGarbage | FoundMember

export interface RecordStreamOptions {
  readonly capBytes: number
  /** Whether gzip members may stand between records, as in a file; inside a member they are garbage. */
  readonly hasMembers: boolean
  /** Whether blocks are copied, so that keeping one does not keep the window. */
  readonly copiesContent: boolean
}

/** Finds one record after the other, and what lies between them, in a stream of archive bytes. */
export class RecordStream {
  readonly #window: Window
  readonly #options: RecordStreamOptions
  readonly #members = new MemberFinder()
  #returns = 0
  #isZip = false
  /** Of the last record: what comes after garbage will be like it. */
  #format: Format | null = null

  constructor(window: Window, options: RecordStreamOptions) {
    this.#window = window
    this.#options = options
  }

  /** The next thing, consumed unless it is a member; null at the end. */
  async next(): Promise<Found | null> {
    const window = this.#window
    if (!(await this.#skipBlankLines())) return null
    const { capBytes, hasMembers, copiesContent } = this.#options
    if (hasMembers && looksLikeGzip(window.bytes, window.start, window.end))
      return { kind: 'member' }
    if (hasMembers && this.#isZipPart()) return this.#skipZipPart()
    const head = await this.#readHead()
    if (typeof head === 'string') {
      return this.skipGarbage(head === 'none' ? 'garbage' : 'header-too-long')
    }
    this.#format = head.format
    const position = window.position
    window.advance(head.headLength)
    const isLengthDistrusted = this.#returns >= MAX_RETURNS
    const block = await readBlock(window, head, { capBytes, isLengthDistrusted })
    if ((head.contentLength ?? 0) > capBytes && block.isCutShort) this.#returns += 1
    return {
      kind: 'record',
      position,
      length: head.headLength + block.contentLength,
      head,
      block: copiesContent ? withOwnContent(block, window) : block,
    }
  }

  /** Only a file that begins as a zip is one: elsewhere a length in what looks like a zip is not to be trusted. */
  #isZipPart(): boolean {
    const { bytes, start, end, position } = this.#window
    if (!looksLikeZip(bytes, start, end)) return false
    if (position === 0) this.#isZip = true
    return this.#isZip
  }

  /** Steps over what a zip file, such as a WACZ, has around its WARCs. */
  async #skipZipPart(): Promise<FoundGarbage> {
    const window = this.#window
    const position = window.position
    await window.ensure(MAX_ZIP_HEADER_BYTES)
    const part = readZipPart(window.bytes, window.start, window.end)
    const length = await window.skip(part?.length ?? Infinity)
    return { kind: 'garbage', position, length, code: 'zip-entry', detail: part?.kind ?? 'other' }
  }

  /** Consumes what is no record, at least a byte, up to the next record or member. */
  async skipGarbage(code: ProblemCode): Promise<FoundGarbage> {
    const window = this.#window
    const position = window.position
    for (;;) {
      await window.ensure(SKIM_BYTES)
      const { bytes, start, end } = window
      // A stretch at a time, however much is there: what is not found must not be sought again and again.
      const to = Math.min(window.ended ? end : end - LOOKAHEAD_BYTES, start + SKIM_BYTES)
      const next = this.#findNext(bytes, start, to, end)
      const isAll = window.ended && to === end
      window.advance((next !== -1 ? next : isAll ? to : to - 1) - start)
      if (next !== -1 || isAll) break
    }
    return { kind: 'garbage', position, length: window.position - position, code }
  }

  #findNext(bytes: Buffer, from: number, to: number, end: number): number {
    const record = findRecord(bytes, from, to, end, this.#format)
    if (!this.#options.hasMembers) return record
    const member = this.#members.find(bytes, from + 1, record === -1 ? to : record, end)
    return member === -1 ? record : member
  }

  /** Whether anything comes after the blank lines. */
  async #skipBlankLines(): Promise<boolean> {
    const window = this.#window
    for (;;) {
      // Four bytes, so that a gzip magic is seen whole.
      await window.ensure(4)
      const place = skipBlankLines(window.bytes, window.start, window.end)
      window.advance(place - window.start)
      if (window.available >= 4 || window.ended) return window.available > 0
    }
  }

  async #readHead(): Promise<Head | NoHead> {
    const window = this.#window
    let wanted = FIRST_WANTED_BYTES
    for (;;) {
      await window.ensure(wanted)
      const head = readHead(window.bytes, window.start, window.end, window.ended)
      if (head !== 'cut' || window.ended) return head
      wanted = window.available * 2
    }
  }
}

function withOwnContent(block: Block, window: Window): Block {
  const isView = block.content.buffer === window.bytes.buffer
  return isView ? { ...block, content: Buffer.from(block.content) } : block
}
