/** The middle of the values; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  const middle = ordered.length / 2
  return ((ordered[Math.ceil(middle) - 1] ?? 0) + (ordered[Math.floor(middle)] ?? 0)) / 2
}

/** Least, middle and most of the values. */
export function range(values: readonly number[]): readonly [number, number, number] {
  return [Math.min(...values), median(values), Math.max(...values)]
}
