import type { Problem } from '../problem.ts'
import { dechunk } from './chunked.ts'
import { codingByBytes, decodeCoding, type Coding, type Decoded } from './content-coding.ts'
import { looksLikeText } from './looks-like-text.ts'

/** A body as its sender meant it. */
export interface DecodedBody {
  readonly body: Buffer
  /** Without chunk framing, content codings still on. */
  readonly unframed: Buffer
  /** What was taken off, outermost first: `chunked`, `gzip`, `br`, `deflate`, `zstd`. */
  readonly encodings: readonly string[]
  readonly isCut: boolean
  readonly problems: readonly Problem[]
}

export interface DeclaredEncodings {
  /** Values of Transfer-Encoding, lower case, in the order they were applied. */
  readonly transfer: readonly string[]
  /** Values of Content-Encoding likewise. */
  readonly content: readonly string[]
  /** Whether the media type is a text or unknown, so that a compressed file cannot be what is meant. */
  readonly isText: boolean
}

/** Our own limit on stacked codings; two are seen in the wild. */
const MAX_CODINGS = 4
const CODINGS: ReadonlyMap<string, Coding> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
  ['deflate', 'deflate'],
  ['zstd', 'zstd'],
])
const NO_CODING = new Set(['', 'identity', 'none', 'chunked'])

/**
 * Takes framing and codings off by what the bytes are. The header is a hint: it names what has no
 * mark of its own (brotli, raw deflate), and is contradicted in `problems` where it lies.
 */
export function decodeBody(
  entity: Buffer,
  declared: DeclaredEncodings,
  capBytes: number,
): DecodedBody {
  const problems: Problem[] = []
  const encodings: string[] = []
  const framed = unframe(entity, declared.transfer.includes('chunked'), problems)
  if (framed.isChunked) encodings.push('chunked')
  let { isCut } = framed
  let body = framed.body
  const pending = knownCodings([...declared.content, ...declared.transfer], problems)
  for (let count = 0; count < MAX_CODINGS; count += 1) {
    const layer = takeOff(body, pending, declared.isText, capBytes, problems)
    if (layer === null) break
    body = layer.body
    encodings.push(layer.coding)
    if (layer.state === 'whole') continue
    isCut = true
    problems.push({
      code: layer.state === 'over-cap' ? 'body-over-cap' : 'coding-corrupt',
      detail: layer.coding,
    })
    break
  }
  if (body.length > capBytes) {
    isCut = true
    problems.push({ code: 'body-over-cap', detail: String(body.length) })
    body = body.subarray(0, capBytes)
  }
  return { body, unframed: framed.body, encodings, isCut, problems }
}

interface Unframed {
  readonly body: Buffer
  readonly isChunked: boolean
  readonly isCut: boolean
}

function unframe(entity: Buffer, isDeclared: boolean, problems: Problem[]): Unframed {
  const dechunked = entity.length === 0 ? null : dechunk(entity)
  // Nobody said so: only framing that is right to its end is believed.
  if (dechunked === null || (!isDeclared && !dechunked.isComplete)) {
    if (isDeclared && entity.length > 0) problems.push({ code: 'declared-not-chunked' })
    return { body: entity, isChunked: false, isCut: false }
  }
  if (!isDeclared) problems.push({ code: 'chunked-not-declared' })
  if (!dechunked.isComplete) problems.push({ code: 'chunks-cut' })
  return { body: dechunked.body, isChunked: true, isCut: !dechunked.isComplete }
}

/** The declared codings that we know, outermost first. */
function knownCodings(names: readonly string[], problems: Problem[]): Coding[] {
  const codings: Coding[] = []
  for (const name of names) {
    const coding = CODINGS.get(name)
    if (coding !== undefined) codings.unshift(coding)
    else if (!NO_CODING.has(name)) problems.push({ code: 'coding-unknown' })
  }
  return codings
}

interface Layer extends Decoded {
  readonly coding: Coding
}

/** Takes the outermost coding off, declared or not; null where nothing is left to take off. */
function takeOff(
  body: Buffer,
  pending: Coding[],
  isText: boolean,
  capBytes: number,
  problems: Problem[],
): Layer | null {
  if (body.length === 0) return null
  for (let coding = pending.shift(); coding !== undefined; coding = pending.shift()) {
    const layer = tryCoding(body, coding, capBytes)
    if (layer !== null) return layer
    problems.push({ code: 'declared-not-encoded', detail: coding })
  }
  if (!isText) return null
  const layer = guessCoding(body, capBytes)
  if (layer !== null) problems.push({ code: 'encoded-not-declared', detail: layer.coding })
  return layer
}

const NOTHING: Decoded = { body: Buffer.alloc(0), state: 'corrupt' }

function tryCoding(body: Buffer, coding: Coding, capBytes: number): Layer | null {
  const mark = codingByBytes(body)
  if ((coding === 'gzip' || coding === 'zstd') && mark !== coding) return null
  if (coding !== mark && (mark === 'gzip' || mark === 'zstd')) return null
  const decoded = decodeCoding(body, coding, capBytes)
  // What has the mark is no text, even where nothing of it can be decoded.
  if (decoded === null) return mark === coding && mark !== 'deflate' ? { ...NOTHING, coding } : null
  // Without a mark, plain text can pass for a stream that breaks at once.
  const isDoubtful = decoded.state === 'cut' || decoded.state === 'corrupt'
  if (mark === null && isDoubtful && looksLikeText(body)) return null
  return { ...decoded, coding }
}

/** For a text that nobody declared encoded: what its mark says, or what decodes to the end and gives text. */
function guessCoding(body: Buffer, capBytes: number): Layer | null {
  const mark = codingByBytes(body)
  if (mark === 'gzip' || mark === 'zstd') return tryCoding(body, mark, capBytes)
  if (looksLikeText(body)) return null
  for (const coding of ['deflate', 'br'] as const) {
    const decoded = decodeCoding(body, coding, capBytes)
    if (decoded?.state === 'whole' && looksLikeText(decoded.body)) return { ...decoded, coding }
  }
  return null
}
