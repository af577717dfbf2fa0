/** Something of a release that is not what the ledger gives, as a message says it. */
export interface Difference {
  readonly message: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A file is rarely wrong in one place only because of one change: past this many lines no more are named. */
const MOST_LINES = 20

/** Lines of a text that differ from what it should be. */
export function lineDifferences(
  path: string,
  stands: string,
  gives: string,
): readonly Difference[] {
  if (stands === gives) return []
  const [left, right] = [stands.split('\n'), gives.split('\n')]
  const found: Difference[] = []
  for (
    let index = 0;
    index < Math.max(left.length, right.length) && found.length < MOST_LINES;
    index++
  ) {
    const difference = lineDifference(path, index + 1, left[index] ?? '', right[index] ?? '')
    if (difference !== null) found.push(difference)
  }
  return found
}

/** One line against what it should be; null where they agree. Lines count from 1. */
export function lineDifference(
  path: string,
  line: number,
  stands: string,
  gives: string,
): Difference | null {
  if (stands === gives) return null
  const [from, to] = around(stands, gives)
  const values = { path, line, stands: stands.slice(from, to), gives: gives.slice(from, to) }
  return { message: 'verify-line', values }
}

/** The part of two lines where they begin to differ, with a little before it. */
function around(left: string, right: string): readonly [number, number] {
  let first = 0
  while (first < left.length && left[first] === right[first]) first++
  return [Math.max(0, first - 30), first + 60]
}
