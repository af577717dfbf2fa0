import { hash } from 'node:crypto'
import { minHashEditions, signatureOf, type MinHashEdition } from '../src/index.ts'
import { shingleWords } from '../src/duplicates/shingle-words.ts'
import type { Comparison } from './golden-columns.ts'
import type { GoldenRow } from './golden-row.ts'

/** The columns of near-duplicate search: words, and the signature by each hash. */
export function minHashColumns(row: GoldenRow): readonly Comparison[] {
  const { text, shingle_words: words, minhash } = row
  const counted: readonly Comparison[] =
    words === undefined
      ? []
      : [
          {
            column: 'shingle_words',
            expected: words,
            found: shingleWords(text, 'datatrove-0.10').length,
          },
        ]
  if (minhash === undefined) return counted
  return [
    ...counted,
    ...signatureColumns(text, minhash?.['sha1'] ?? null, 'sha1'),
    ...signatureColumns(text, minhash?.['xxhash'] ?? null, 'xxhash64'),
  ]
}

function signatureColumns(
  text: string,
  expected: { readonly first: string; readonly last: string; readonly sha256: string } | null,
  hashName: MinHashEdition['hash'],
): readonly Comparison[] {
  const published = minHashEditions.find(({ name }) => name === 'fineweb@datatrove-0.10')
  if (!published) throw new Error('fineweb@datatrove-0.10 is not among the editions')
  const signature = signatureOf(text, { ...published, hash: hashName })
  const column = `minhash ${hashName}`
  if (signature === null || expected === null) {
    return [
      {
        column: `${column} sha256`,
        expected: expected?.sha256 ?? null,
        found: signature === null ? null : sha256(signature.values),
      },
    ]
  }
  const { values } = signature
  return [
    { column: `${column} first`, expected: expected.first, found: String(values.at(0)) },
    { column: `${column} last`, expected: expected.last, found: String(values.at(-1)) },
    { column: `${column} sha256`, expected: expected.sha256, found: sha256(values) },
  ]
}

function sha256(values: BigUint64Array): string {
  return hash('sha256', new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
}
