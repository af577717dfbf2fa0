/** How often the passage stands in the text, overlapping ones not counted. */
export function countOccurrences(text: string, passage: string): number {
  let count = 0
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + passage.length))
    count++
  return count
}
