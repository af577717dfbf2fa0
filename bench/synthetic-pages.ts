/**
 * Invented pages with planted families of copies, made from their numbers alone: any process can make any page again, and how alike two
 * of them are is counted from the words that were written, by nothing that the search uses.
 */

/** Words of a page; four fewer are its shingles of five. */
const WORDS = 80
const NGRAM = 5
const SHINGLES = WORDS - NGRAM + 1
const SENTENCE = 12

/** Of every 200 pages 60 are in families of 2, 4, 8, 16 or 30; the others are like no other. */
const BLOCK = 200
const FAMILIES = [2, 4, 8, 16, 30] as const
const IN_FAMILIES = FAMILIES.reduce((sum, size) => sum + size, 0)

/** Families whose copies were made one from another, each a little further from the first: one in eight. The others' were all made from the first. */
const CHAINS = 8

/** Invented words of three to five syllables, so that no English contraction is among them. */
const VOCABULARY = Array.from({ length: 20_000 }, (_, index) => {
  const syllables = 3 + (mixed(index, 1) % 3)
  const syllable = (at: number) =>
    `${'bdfgklmnprstvz'[mixed(index, at) % 14]}${'aeiou'[mixed(index, at + 9) % 5]}`
  return Array.from({ length: syllables }, (_unused, at) => syllable(at + 2)).join('')
})

/** A page before it is written: the numbers of its words, and what the order of survival looks at. */
export interface SyntheticPage {
  readonly page: number
  /** The number of the first page of its family; its own where it is alone. */
  readonly family: number
  readonly words: Uint16Array
  readonly captured: number
  readonly text: string
}

/** The page of a crawl of `pages` that has the number `page`; a family's pages lie far apart. */
export function syntheticPage(page: number, pages: number): SyntheticPage {
  const place = (page * SPREAD) % pages
  const { family, member } = familyOf(place, pages)
  const words = Uint16Array.from({ length: WORDS }, (_, at) => wordAt(family, 0, at))
  if (isChain(family)) for (let step = 1; step <= member; step++) edit(words, family, step, 5)
  else if (member > 0) edit(words, family, member, changedShingles(family, member))
  const captured = member === 0 ? 0 : 1 + (mixed(place, 23) % 1000)
  return { page, family, words, captured, text: written(words, place) }
}

/** True for a family whose copies were made one from another. */
export function isChain(family: number): boolean {
  return mixed(family, 17) % CHAINS === 0
}

/** A prime that divides no number of pages used, so that `page * SPREAD % pages` meets every place once. */
const SPREAD = 7919

/** The families of a crawl of `pages`, each as the numbers of its pages. */
export function plantedFamilies(pages: number): readonly (readonly number[])[] {
  const back = inverse(SPREAD, pages)
  const pageAt = (place: number) => (place * back) % pages // both below 2^26: exact
  const blocks = Array.from({ length: Math.floor(pages / BLOCK) }, (_, block) => block * BLOCK)
  return blocks.flatMap((block) => {
    let start = block
    return FAMILIES.map((size) => {
      const first = start
      start += size
      return Array.from({ length: size }, (_, at) => pageAt(first + at))
    })
  })
}

/** The five-word shingles of a page, from the numbers of its words: likeness counted without anything the search uses. */
export function plainShingles({ words }: SyntheticPage): ReadonlySet<string> {
  const made = new Set<string>()
  for (let at = 0; at + NGRAM <= words.length; at++)
    made.add(String.fromCharCode(...words.subarray(at, at + NGRAM)))
  return made
}

/** Exact Jaccard similarity of two sets. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return shared / (a.size + b.size - shared)
}

function familyOf(place: number, pages: number): { family: number; member: number } {
  const slot = place % BLOCK
  const isWhole = place - slot + BLOCK <= pages
  if (!isWhole || slot >= IN_FAMILIES) return { family: place, member: 0 }
  let start = 0
  for (const size of FAMILIES) {
    if (slot < start + size) return { family: place - slot + start, member: slot - start }
    start += size
  }
  throw new Error(`no family has the slot ${slot}`)
}

/** How many shingles a copy does not share with its family's first page: its Jaccard similarity to that lies evenly between 0.6 and 1. */
function changedShingles(family: number, member: number): number {
  const alike = 0.6 + (0.4 * (mixed(family, member + 31) % 10_000)) / 10_000
  return Math.round((SHINGLES * (1 - alike)) / (1 + alike))
}

/** Writes other words over a run that touches `changed` shingles: within the text, or at its end where fewer than five are to change. */
function edit(words: Uint16Array, family: number, step: number, changed: number): void {
  const isInside = changed >= NGRAM
  const length = isInside ? changed - NGRAM + 1 : changed
  const room = WORDS - length - 2 * (NGRAM - 1)
  const start = isInside ? NGRAM - 1 + (mixed(family, step * 101) % (room + 1)) : WORDS - length
  for (let at = start; at < start + length; at++) words[at] = wordAt(family, step, at)
}

function wordAt(family: number, step: number, at: number): number {
  return mixed(family * 31 + step, at + 1000) % VOCABULARY.length
}

/** Prose of a sort: capitals, commas and stops differ from copy to copy and say nothing to the search. */
function written(words: Uint16Array, place: number): string {
  let text = ''
  for (const [at, number] of words.entries()) {
    const word = VOCABULARY[number] ?? ''
    const isFirst = at % SENTENCE === 0
    const comma = mixed(place, at + 5000) % 9 === 0 ? ',' : ''
    const end = at % SENTENCE === SENTENCE - 1 ? '.\n' : `${comma} `
    text += (isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word) + end
  }
  return text
}

/** The finaliser of MurmurHash3 (public domain) over two numbers. */
function mixed(source: number, index: number): number {
  let hash = Math.imul(source, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The number that undoes a multiplication modulo `modulus` (extended Euclid). */
function inverse(factor: number, modulus: number): number {
  let [old, current, before, now] = [factor % modulus, modulus, 1, 0]
  while (current !== 0) {
    const quotient = Math.floor(old / current)
    ;[old, current] = [current, old - quotient * current]
    ;[before, now] = [now, before - quotient * now]
  }
  if (old !== 1) throw new Error(`${factor} and ${modulus} have a divisor in common`)
  return ((before % modulus) + modulus) % modulus
}
