import { gramTableOf, type EvaluationIndex } from '@limpid/rules'
import { z } from 'zod'

/** What stands before the columns: the sets, and each table's length of gram and number of rows. */
const headSpec = z.object({
  ngram: z.int(),
  sets: z.array(z.object({ name: z.string(), items: z.int(), tooShort: z.int() })),
  tables: z.array(z.tuple([z.int(), z.int()])),
})

/** An index as bytes: four bytes for the length of a JSON head that ends at a multiple of eight, then the columns of each table. */
export function packIndex({ ngram, sets, tables }: EvaluationIndex): Uint8Array {
  const lengths = tables.map(({ length, hashes }) => [length, hashes.length])
  const json = Buffer.from(JSON.stringify({ ngram, sets, tables: lengths }))
  const head = Buffer.alloc(whole(4 + json.length), ' ')
  head.writeUInt32LE(json.length)
  json.copy(head, 4)
  const columns = tables.flatMap(({ hashes, checks, sets: of }) => [
    bytesOf(hashes),
    bytesOf(checks),
    bytesOf(of),
    Buffer.alloc(whole(of.byteLength) - of.byteLength),
  ])
  return Buffer.concat([head, ...columns])
}

/** The index that bytes of `packIndex` hold. */
export function unpackIndex(packed: Uint8Array): EvaluationIndex {
  const bytes = packed.byteOffset % 8 === 0 ? packed : Uint8Array.from(packed)
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE()
  const json = Buffer.from(bytes.buffer, bytes.byteOffset + 4, length).toString()
  const { ngram, sets, tables } = headSpec.parse(JSON.parse(json))
  let at = bytes.byteOffset + whole(4 + length)
  return {
    ngram,
    sets,
    tables: tables.map(([words, rows]) => {
      const hashes = new BigUint64Array(bytes.buffer, at, rows)
      const checks = new BigUint64Array(bytes.buffer, at + rows * 8, rows)
      const of = new Uint16Array(bytes.buffer, at + rows * 16, rows)
      at += rows * 16 + whole(rows * 2)
      return gramTableOf(words, hashes, checks, of)
    }),
  }
}

/** Up to the next multiple of eight, where numbers of eight bytes may lie. */
function whole(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}

function bytesOf(column: BigUint64Array | Uint16Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
}
