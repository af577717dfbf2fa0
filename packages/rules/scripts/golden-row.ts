import { gunzipSync } from 'node:zlib'

/** A line of a golden file made by datatrove: shared/data/golden/README.md describes it. */
export interface GoldenRow {
  readonly id: string
  readonly text: string
  readonly metrics: Readonly<Record<string, number | string | null>>
  readonly verdicts: Readonly<Record<string, string>>
  /** Of filters that cut, where they kept the text. */
  readonly text_after_sha256?: Readonly<Record<string, string>>
  readonly simplified_sha256: string
  /** Words of the simplified text. */
  readonly shingle_words?: number
  /** By the name of the hash; null where the text is shorter than a shingle. */
  readonly minhash?: Readonly<Record<string, GoldenSignature | null>> | null
}

/** Of the 112 values in decimal digits the first and the last, and SHA-256 of all as unsigned 64-bit little-endian numbers. */
export interface GoldenSignature {
  readonly first: string
  readonly last: string
  readonly sha256: string
}

/** Reads a golden file, gzipped or not. Throws on a line that is no golden row. */
export function readGolden(bytes: Buffer): readonly GoldenRow[] {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const lines = (isGzip ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map(rowOf)
}

function rowOf(line: string, index: number): GoldenRow {
  const row: unknown = JSON.parse(line)
  if (isRow(row)) return row
  throw new Error(
    `line ${index + 1} is no golden row: id, text, metrics, verdicts and simplified_sha256 are expected`,
  )
}

function isRow(row: unknown): row is GoldenRow {
  if (typeof row !== 'object' || row === null) return false
  const keys = ['id', 'text', 'metrics', 'verdicts', 'simplified_sha256']
  return keys.every((key) => key in row)
}
