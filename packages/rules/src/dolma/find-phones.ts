import { isWhiteSpace } from '../text/white-space.ts'
import type { Found } from './find-emails.ts'

/**
 * Numbers in `[from, to)` that look like a North American telephone to Dolma's pattern: white space, three digits in
 * brackets or not, three, four. Seven more digits may follow, so `order 1234567890123` is one too.
 */
export function findPhones(text: string, from: number, to: number): readonly Found[] {
  const found: Found[] = []
  let index = from
  while (index < to) {
    if (!isWhiteSpace(text.charCodeAt(index))) {
      index++
      continue
    }
    const start = index
    while (index < to && isWhiteSpace(text.charCodeAt(index))) index++
    const end = phoneEnd(text, index, to)
    if (end < 0) continue
    found.push({ start, end })
    index = end
  }
  return found
}

/** Where the number that begins at `start` ends; −1 where there is none. */
function phoneEnd(text: string, start: number, to: number): number {
  const area = digits(text, text[start] === '(' ? start + 1 : start, 3, to)
  if (area < 0) return -1
  let next = text[area] === ')' ? area + 1 : area
  while (next < to && isJoint(text[next])) next++
  const exchange = digits(text, next, 3, to)
  if (exchange < 0) return -1
  return digits(text, isJoint(text[exchange]) ? exchange + 1 : exchange, 4, to)
}

function isJoint(character: string | undefined): boolean {
  return character === '-' || character === '.' || character === ' '
}

const DIGIT = /\p{Nd}/uy

/** The end of `count` decimal digits of any script; −1 where fewer stand there. */
function digits(text: string, start: number, count: number, to: number): number {
  let end = start
  for (let digit = 0; digit < count; digit++) {
    DIGIT.lastIndex = end
    if (end >= to || !DIGIT.test(text)) return -1
    end = DIGIT.lastIndex
  }
  return end <= to ? end : -1
}
