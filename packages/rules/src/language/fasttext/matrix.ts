import type { ByteReader } from './byte-reader.ts'

/** Rows of numbers, one behind the other. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** Values in a matrix at most, 2 GB: more is no model for one process. */
const MOST_VALUES = 2 ** 29

export function readDense(reader: ByteReader): Matrix {
  const rows = reader.int64()
  const columns = reader.int64()
  return { rows, columns, values: reader.floats(sizeOf(rows, columns)) }
}

/** A matrix of product-quantized rows, decoded: each row is a sequence of centroids, times its norm where norms are kept apart. */
export function readQuantized(reader: ByteReader): Matrix {
  const hasNorms = reader.bool()
  const rows = reader.int64()
  const columns = reader.int64()
  const values = new Float32Array(sizeOf(rows, columns))
  const codes = reader.bytes(reader.int32())
  const quantizer = readQuantizer(reader)
  if (quantizer.columns !== columns || codes.length !== rows * quantizer.parts) {
    throw new RangeError(`a matrix of ${rows} × ${columns} does not fit its codes`)
  }
  for (let row = 0; row < rows; row++) decode(quantizer, codes, row, values)
  if (hasNorms) multiplyByNorms(values, columns, reader.bytes(rows), readQuantizer(reader))
  return { rows, columns, values }
}

/** Centroids that a part of a row is chosen from. */
const CENTROIDS = 256

interface Quantizer {
  readonly columns: number
  readonly parts: number
  /** Columns of each part, and of the last. */
  readonly width: number
  readonly lastWidth: number
  readonly centroids: Float32Array
}

function readQuantizer(reader: ByteReader): Quantizer {
  const columns = reader.int32()
  const parts = reader.int32()
  const width = reader.int32()
  const lastWidth = reader.int32()
  if (parts < 1 || width < 1 || lastWidth < 1 || (parts - 1) * width + lastWidth !== columns) {
    throw new RangeError(`${columns} columns are not ${parts} parts of ${width}`)
  }
  return { columns, parts, width, lastWidth, centroids: reader.floats(columns * CENTROIDS) }
}

function decode(
  { columns, parts, width, lastWidth, centroids }: Quantizer,
  codes: Uint8Array,
  row: number,
  values: Float32Array,
): void {
  for (let part = 0; part < parts; part++) {
    const code = codes[row * parts + part] ?? 0
    const length = part === parts - 1 ? lastWidth : width
    const from = part * CENTROIDS * width + code * length
    values.set(centroids.subarray(from, from + length), row * columns + part * width)
  }
}

function multiplyByNorms(
  values: Float32Array,
  columns: number,
  codes: Uint8Array,
  { centroids }: Quantizer,
): void {
  for (let index = 0; index < values.length; index++) {
    const code = codes[Math.floor(index / columns)] ?? 0
    values[index] = (values[index] ?? 0) * (centroids[code] ?? 0)
  }
}

function sizeOf(rows: number, columns: number): number {
  const size = rows * columns
  if (rows < 0 || columns < 0 || size > MOST_VALUES)
    throw new RangeError(`a matrix of ${rows} × ${columns} is beyond all bounds`)
  return size
}
