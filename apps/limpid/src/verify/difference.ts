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
    let line = 0;
    line < Math.max(left.length, right.length) && found.length < MOST_LINES;
    line++
  ) {
    const [there, wanted] = [left[line] ?? '', right[line] ?? '']
    if (there === wanted) continue
    const [from, to] = around(there, wanted)
    const values = {
      path,
      line: line + 1,
      stands: there.slice(from, to),
      gives: wanted.slice(from, to),
    }
    found.push({ message: 'verify-line', values })
  }
  return found
}

/** The part of two lines where they begin to differ, with a little before it. */
function around(left: string, right: string): readonly [number, number] {
  let first = 0
  while (first < left.length && left[first] === right[first]) first++
  return [Math.max(0, first - 30), first + 60]
}
