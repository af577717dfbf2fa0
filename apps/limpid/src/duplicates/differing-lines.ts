/** A line that one text has and the other has not. */
export interface Line {
  /** From 1 on. */
  readonly number: number
  readonly text: string
}

export interface DifferingLines {
  readonly shared: number
  readonly onlyHere: readonly Line[]
  readonly onlyThere: readonly Line[]
}

/** Lines, wherever they stand, that only one of two texts has; a line that stands twice counts twice. */
export function differingLines(here: string, there: string): DifferingLines {
  const [own, other] = [here.split('\n'), there.split('\n')]
  const onlyHere = without(own, other)
  return { shared: own.length - onlyHere.length, onlyHere, onlyThere: without(other, own) }
}

function without(lines: readonly string[], others: readonly string[]): readonly Line[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.flatMap((text, index) => {
    const count = left.get(text) ?? 0
    if (count > 0) {
      left.set(text, count - 1)
      return []
    }
    return [{ number: index + 1, text }]
  })
}
