import type { Token } from '../token.ts'

/** A node of the tree of token sequences that an exception is cut into when it is not recognised as a whole. */
export interface Branch {
  readonly next: Map<string, Branch>
  ends: boolean
}

export function branch(): Branch {
  return { next: new Map(), ends: false }
}

export function addSequence(root: Branch, tokens: readonly string[]): void {
  let node = root
  for (const token of tokens) {
    const next = node.next.get(token) ?? branch()
    node.next.set(token, next)
    node = next
  }
  node.ends = true
}

/** A run of tokens, by index, end exclusive. */
export interface TokenSpan {
  readonly start: number
  readonly end: number
}

/** Adds all sequences of the tree that start at `start`. */
export function addSequencesAt(
  root: Branch,
  tokens: readonly Token[],
  start: number,
  spans: TokenSpan[],
): void {
  let node: Branch | undefined = root
  for (let index = start; index < tokens.length; index++) {
    node = node.next.get(tokens[index]?.text ?? '')
    if (!node) break
    if (node.ends) spans.push({ start, end: index + 1 })
  }
}

/**
 * The spans that are looked at, ascending: the longest first, of equals the first in the text. As in spaCy 3.8
 * (`_filter_special_spans`), a span that was itself refused still bars what overlaps it.
 */
export function chosenSpans(spans: readonly TokenSpan[]): readonly TokenSpan[] {
  const seen = new Set<number>()
  const chosen: TokenSpan[] = []
  const order = spans.toSorted(
    (one, other) => lengthOf(other) - lengthOf(one) || one.start - other.start,
  )
  for (const span of order) {
    if (!seen.has(span.start) && !seen.has(span.end - 1)) chosen.push(span)
    for (let index = span.start; index < span.end; index++) seen.add(index)
  }
  return chosen.toSorted((one, other) => one.start - other.start)
}

function lengthOf({ start, end }: TokenSpan): number {
  return end - start
}
