/** Wikipedia's marks: `[12]`, `[]`, `[edit]`, `[citation needed]`, in this case only (C4's code). */
const CITATION = /\[(?:\p{Nd}*|edit|citation needed)\]/gu

/** The stretches of `[start, end)` that remain without citations, as offsets into the text. */
export function withoutCitations(
  text: string,
  start: number,
  end: number,
): readonly (readonly [number, number])[] {
  const bracket = text.indexOf('[', start)
  if (bracket < 0 || bracket >= end) return [[start, end]]
  const rest: (readonly [number, number])[] = []
  let copied = start
  for (const { index, 0: mark } of text.slice(start, end).matchAll(CITATION)) {
    rest.push([copied, start + index])
    copied = start + index + mark.length
  }
  rest.push([copied, end])
  return rest
}
