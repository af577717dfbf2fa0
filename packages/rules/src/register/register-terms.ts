import { KIND, KIND_OF_UNIT, LOWER_UNIT } from '../learned/kinds.ts'

/** Units of a text that are read: a bound on the work for a huge page, and enough to know what kind of text it is. */
const MOST_UNITS = 20_000
/** 2^14 buckets: what fell together by chance cost nothing that could be measured (data/learned/register.md). */
export const BUCKETS = 1 << 14
/** Fewer words, marks and numbers than this, and nobody could tell what kind of text it is: our choice. */
export const FEWEST_TERMS = 20
/** FNV-1a, 32 bits (offset basis and prime from the authors' page, isthe.com/chongo/tech/comp/fnv). */
const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** How often each bucket occurs in a text, as two lists side by side. */
export interface Terms {
  readonly buckets: readonly number[]
  readonly counts: readonly number[]
  /** Words, numbers and marks together. */
  readonly total: number
}

const counted = new Uint16Array(BUCKETS)

/**
 * Counts the words of a text in lower case, its marks, and its numbers as one, in hashed buckets: no word can be read back. Line
 * breaks are blanks like others, since the texts the models learned from hold none.
 */
export function registerTerms(text: string): Terms {
  const length = Math.min(text.length, MOST_UNITS)
  const buckets: number[] = []
  let total = 0
  let at = 0
  while (at < length) {
    const kind = KIND_OF_UNIT[text.charCodeAt(at)] ?? 0
    if (kind === KIND.blank || kind === KIND.lineBreak) {
      at++
      continue
    }
    const end = endOfTerm(text, at, length, kind)
    const bucket = bucketOf(text, at, end, kind)
    if (counted[bucket] === 0) buckets.push(bucket)
    counted[bucket] = (counted[bucket] ?? 0) + 1
    total++
    at = end
  }
  const counts = buckets.map((bucket) => counted[bucket] ?? 0)
  for (const bucket of buckets) counted[bucket] = 0
  return { buckets, counts, total }
}

/** A word or a number goes on as long as its kind does; a mark stands alone. */
function endOfTerm(text: string, start: number, length: number, kind: number): number {
  const isWord = isLetter(kind)
  if (!isWord && kind !== KIND.figure) return start + 1
  let at = start + 1
  for (; at < length; at++) {
    const next = KIND_OF_UNIT[text.charCodeAt(at)] ?? 0
    if (isWord ? !isLetter(next) : next !== KIND.figure) break
  }
  return at
}

function bucketOf(text: string, start: number, end: number, kind: number): number {
  let hash = OFFSET_BASIS
  if (kind === KIND.figure) hash = Math.imul(hash ^ 0x30, PRIME)
  else
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      hash = Math.imul(hash ^ (LOWER_UNIT[unit] ?? unit), PRIME)
    }
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

function isLetter(kind: number): boolean {
  return kind >= KIND.small && kind <= KIND.unspaced
}
