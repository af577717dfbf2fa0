/** Hash of a sequence with its languages and their weights. */
export type Packed = readonly [number, readonly (readonly [number, number])[]]

/** The layout that `readGramTable` reads. Of two sequences with one hash the languages of both count, with the greater weight. */
export function packTable(grams: Iterable<Packed>): Buffer {
  const byHash = new Map<number, Map<number, number>>()
  for (const [hash, entries] of grams) {
    if (hash === 0) continue
    const weights = byHash.get(hash >>> 0) ?? new Map<number, number>()
    for (const [language, weight] of entries)
      weights.set(language, Math.max(weight, weights.get(language) ?? 0))
    byHash.set(hash >>> 0, weights)
  }
  const ordered = [...byHash].toSorted((one, other) => one[0] - other[0])
  const entries = ordered.flatMap(([, weights]) =>
    [...weights].toSorted((one, other) => one[0] - other[0]),
  )
  const head = Buffer.alloc(8)
  head.writeUInt32LE(ordered.length, 0)
  head.writeUInt32LE(entries.length, 4)
  return Buffer.concat([
    head,
    Buffer.from(differences(ordered.map(([hash]) => hash))),
    Buffer.from(ordered.map(([, weights]) => weights.size)),
    Buffer.from(entries.map(([language]) => language)),
    Buffer.from(entries.map(([, weight]) => weight)),
  ])
}

function differences(hashes: readonly number[]): readonly number[] {
  const bytes: number[] = []
  let before = 0
  for (const hash of hashes) {
    let rest = hash - before
    before = hash
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80)
    bytes.push(rest)
  }
  return bytes
}
