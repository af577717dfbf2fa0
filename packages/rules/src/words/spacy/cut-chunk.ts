import type { Affixes } from './affixes.ts'

export interface ChunkRules extends Affixes {
  /** How an exception is cut; undefined for everything else. */
  exception(chunk: string): readonly string[] | undefined
  isUrl(chunk: string): boolean
}

/**
 * Cuts a chunk without white space into words: affixes off from outside in until an exception or nothing more is
 * found, then the middle as exception, address or at its infixes. The algorithm that spaCy documents
 * (usage/linguistic-features#how-tokenizer-works) with the order of tests of its version 3.8.
 */
export function cutChunk(chunk: string, rules: ChunkRules): readonly string[] {
  const front: string[] = []
  const back: string[] = []
  const middle = withoutAffixes(chunk, rules, front, back)
  if (middle !== '') cutMiddle(middle, rules, front)
  for (let index = back.length - 1; index >= 0; index--) front.push(back[index] ?? '')
  return front
}

function withoutAffixes(chunk: string, rules: ChunkRules, front: string[], back: string[]): string {
  let middle = chunk
  for (let before = -1; middle !== '' && middle.length !== before && !rules.exception(middle);) {
    before = middle.length
    const prefix = rules.prefixLength(middle)
    const behind = middle.slice(prefix)
    if (prefix > 0 && rules.exception(behind)) {
      front.push(middle.slice(0, prefix))
      return behind
    }
    const suffix = rules.suffixLength(behind)
    const ahead = middle.slice(0, middle.length - suffix)
    if (suffix > 0 && rules.exception(ahead)) {
      back.push(middle.slice(ahead.length))
      return ahead
    }
    if (prefix > 0) front.push(middle.slice(0, prefix))
    if (suffix > 0) back.push(middle.slice(ahead.length))
    middle = middle.slice(prefix, middle.length - suffix)
  }
  return middle
}

function cutMiddle(middle: string, rules: ChunkRules, words: string[]): void {
  const exception = rules.exception(middle)
  if (exception) {
    words.push(...exception)
    return
  }
  if (rules.isUrl(middle)) {
    words.push(middle)
    return
  }
  let start = 0
  for (const infix of rules.infixes(middle)) {
    if (infix.start === 0) continue
    if (infix.start > start) words.push(middle.slice(start, infix.start))
    words.push(middle.slice(infix.start, infix.end))
    start = infix.end
  }
  if (start < middle.length) words.push(middle.slice(start))
}
