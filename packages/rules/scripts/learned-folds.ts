/** A seeded stream of numbers in [0, 1): mulberry32 (Ettinger, public domain). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const mixed = [...values]
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const here = mixed[index]
    const there = mixed[other]
    if (here !== undefined && there !== undefined) [mixed[index], mixed[other]] = [there, here]
  }
  return mixed
}

/** Puts each row into one of `folds` parts, each kind of row spread evenly over them. */
export function stratifiedFolds(
  kinds: readonly (number | string)[],
  folds: number,
  seed: number,
): readonly number[] {
  const random = dice(seed)
  const fold = Array.from({ length: kinds.length }, () => 0)
  let next = 0
  for (const kind of [...new Set(kinds)].toSorted((a, b) => (a < b ? -1 : 1))) {
    const rows = kinds.flatMap((other, row) => (other === kind ? [row] : []))
    for (const row of shuffled(rows, random)) fold[row] = next++ % folds
  }
  return fold
}

/** Area under the ROC curve: how often a good row scores above a bad one, ties half. */
export function auroc(labels: readonly number[], scores: readonly number[]): number {
  const order = labels.map((_, row) => row).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let rankSum = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++
    for (let at = from; at < to; at++)
      if (labels[order[at] ?? 0] === 1) rankSum += (from + to + 1) / 2
    from = to
  }
  const good = labels.filter((label) => label === 1).length
  const bad = labels.length - good
  return (rankSum - (good * (good + 1)) / 2) / (good * bad)
}

/** The middle 95 % of `measure` over 2,000 samples of the rows drawn with replacement (percentile bootstrap). */
export function bootstrap(
  rows: number,
  measure: (sample: readonly number[]) => number,
): readonly [number, number] {
  const random = dice(1)
  const values: number[] = []
  for (let round = 0; round < 2000; round++)
    values.push(measure(Array.from({ length: rows }, () => Math.floor(random() * rows))))
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return [at(0.025), at(0.975)]
}
