import { applySpans } from '../edit.ts'
import type { Rule, Span } from '../rule.ts'
import { countCodePoints } from '../text/code-points.ts'
import { splitWhite } from '../words/white-words.ts'
import { cutRule, dropRule } from './declare.ts'
import { lineCuts, wholeLines, type KeptOfLine } from './line-cuts.ts'
import { countProperWords } from './word-rules.ts'

/** An address of four octets, with what hangs on it and up to ten blanks before. */
const IP_ADDRESS =
  /\s{0,10}(?<![\p{L}\p{N}_])(?:(?:https?|ftp):\/\/)?(?:[0-2]?[0-9]{1,2}\.){3}[0-2]?[0-9]{1,2}[-a-zA-Z0-9()@:%_+.~#?&/=]*/gu

/** What DCLM does to a page before it measures it. */
export const firstCuts: readonly Rule[] = [
  cutRule('ip-addresses', 'An IP address stands in the text.', (text) =>
    Array.from(text.matchAll(IP_ADDRESS), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  ),
  cutRule('blank-lines', 'More than two newlines follow one another.', (text) =>
    Array.from(text.matchAll(/(?<!\n)\n{3,}/g), ({ 0: found, index }) => ({
      start: index + 2,
      end: index + found.length,
    })),
  ),
]

const COUNTER =
  /^[\p{Nd}][,.\p{Nd}]*[kmb]?\s+(?:likes|shares|comments|retweets|reposts|quotes|bookmarks|upvotes|downvotes|downloads|views|followers)$/u
/** Longer lines are left alone (DCLM’s configuration: 10 words). */
const MOST_WORDS = 10

/** Python's `isdigit`: decimal digits, and those raised, lowered, circled or with a mark. */
const DIGITS =
  /[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]/gu

type Cut = (text: string) => readonly Span[]

const upperCase: Cut = (text) =>
  lineCuts(
    text,
    wholeLines((line) => share(line, /\p{Uppercase}/gu) <= 0.5),
    true,
  )
const digits: Cut = (text) =>
  lineCuts(
    text,
    wholeLines((line) => share(line, DIGITS) <= 0.999_999),
    true,
  )
const counters: Cut = (text) =>
  lineCuts(
    text,
    wholeLines((line) => !COUNTER.test(withoutMarks(line.toLowerCase()))),
    true,
  )
const shortLines: Cut = (text) =>
  lineCuts(
    text,
    wholeLines((line) => line === '' || splitWhite(line).length >= 2),
    false,
  )
const cart: Cut = (text) => lineCuts(text, without(/\s?items in cart/giu), true)
const readMore: Cut = (text) => lineCuts(text, without(/\s?read more...$/giu), true)
const signIn: Cut = (text) => lineCuts(text, without(/^sign-in\s?/giu), true)

const LINE_CUTS: readonly Cut[] = [upperCase, digits, counters, shortLines, cart, readMore, signIn]

/** Drops pages that lose more than 5 % of their words to the cuts of lines that follow; it looks ahead, for both are measured on one text. */
export const manyWordsCut: Rule = dropRule({
  fault: 'many-words-cut',
  sentence: 'Too many of the words stand in lines that would be cut.',
  unit: 'share',
  fires: '>',
  threshold: 0.05,
  measure({ text }) {
    const before = countProperWords(text)
    const after = LINE_CUTS.reduce((rest, cuts) => applySpans(rest, cuts(rest)), text)
    return before === 0 ? null : (before - countProperWords(after)) / before
  },
})

export const lineCutRules: readonly Rule[] = [
  cutRule('upper-case-lines', 'More than half of a line is upper case.', upperCase),
  cutRule('digit-lines', 'A line is nothing but digits.', digits),
  cutRule('counter-lines', 'A line is a counter, such as “3.1K likes”.', counters),
  cutRule('short-lines', 'A line has fewer than two words.', shortLines),
  cutRule('cart', 'A short line holds “items in cart”.', cart),
  cutRule('read-more', 'A short line ends with “Read more...”.', readMore),
  cutRule('sign-in', 'A short line starts with “Sign-in”.', signIn),
]

function share(line: string, characters: RegExp): number {
  return line === '' ? 0 : (line.match(characters)?.length ?? 0) / countCodePoints(line)
}

/** A line without what is no word character at either end: marks, blanks, emoji. */
function withoutMarks(line: string): string {
  const characters = Array.from(line)
  const first = characters.findIndex((character) => WORD_CHARACTER.test(character))
  const last = characters.findLastIndex((character) => WORD_CHARACTER.test(character))
  return first < 0 ? '' : characters.slice(first, last + 1).join('')
}

const WORD_CHARACTER = /[\p{L}\p{N}_]/u

/** What a line of at most ten words keeps without the matches; none where only blanks remain of it. */
function without(pattern: RegExp): KeptOfLine {
  return (line) => {
    if (line === '' || splitWhite(line).length > MOST_WORDS) return [[0, line.length]]
    const kept: [number, number][] = []
    let copied = 0
    for (const { 0: found, index } of line.matchAll(pattern)) {
      kept.push([copied, index])
      copied = index + found.length
    }
    kept.push([copied, line.length])
    const isNothing =
      splitWhite(kept.map(([from, to]) => line.slice(from, to)).join('')).length === 0
    return isNothing ? [] : kept
  }
}
