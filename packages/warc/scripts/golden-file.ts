import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A record as warcio printed it. */
export interface GoldenRecord {
  readonly type: string | null
  readonly uri: string | null
  readonly id: string | null
  /** Only of responses with an HTTP header. */
  readonly status?: string
  readonly offset: number
  readonly length: number
  readonly decoded_bytes: number
  readonly decoded_sha1: string
}

/** What the two readers made of one file. */
export interface GoldenFile {
  readonly file: string
  readonly warcio_error: string | null
  readonly fastwarc_error: string | null
  readonly fastwarc_types: Readonly<Record<string, number>> | null
  readonly records: readonly GoldenRecord[]
}

/** Reads a golden file, gzipped or not: one JSON object a line. */
export function readGolden(path: string): readonly GoldenFile[] {
  const bytes = readFileSync(path)
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, place) => {
      const value: unknown = JSON.parse(line)
      if (!isGoldenFile(value)) throw new Error(`line ${place + 1} of ${path} is no golden file`)
      return value
    })
}

function isGoldenFile(value: unknown): value is GoldenFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'records' in value &&
    Array.isArray(value.records)
  )
}

/** How many records FastWARC found. */
export function fastwarcCount({ fastwarc_types }: GoldenFile): number {
  return Object.values(fastwarc_types ?? {}).reduce((sum, count) => sum + count, 0)
}

/** Whether the two agree: warcio came to the end, and both found as many records. */
export function readersAgree(golden: GoldenFile): boolean {
  return golden.warcio_error === null && golden.records.length === fastwarcCount(golden)
}
