import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find, page } from '../document.test-support.ts'
import { applySpans } from '../edit.ts'
import { droppedBy, judgeBy } from '../rule-sets.test-support.ts'
import { strip } from '../text/white-space.ts'
import { curlyBracket } from './curly-bracket.ts'
import { linePass } from './line-pass.ts'
import { listedWords } from './listed-words.ts'
import { loremIpsum } from './lorem-ipsum.ts'
import { shortParagraphs } from './short-paragraphs.ts'
import { tooFewSentences } from './too-few-sentences.ts'
import { unfitLines } from './unfit-lines.ts'

const SET = 'c4@datatrove-0.10'
const GOOD = Array.from(
  { length: 6 },
  (_line, index) => `The ferry left at ${index} in the morning.`,
).join('\n')
/** The text after the cuts, whatever would drop the page. */
const kept = (text: string, terminalPunctuation = true): string =>
  applySpans(text, find(unfitLines, text, { terminalPunctuation }).spans)

test.each([
  [GOOD, null],
  [`${GOOD}\nLorem ipsum dolor sit amet.`, 'c4.lorem-ipsum'],
  [`${GOOD}\nHere a { opens and stays.`, 'c4.curly-bracket'],
  ['The ferry left at noon.', 'c4.too-few-sentences'],
])('judges %j as datatrove does', (text, rule) => {
  expect(droppedBy(SET, text)).toBe(rule)
})

test('a line on cookies goes and the next one stays', () => {
  const text = 'This site uses cookies for everything.\nThe ferry left at noon.'
  expect(kept(text)).toBe('The ferry left at noon.')
  expect(find(unfitLines, text).spans).toEqual([{ start: 0, end: 39, kind: 'policy' }])
})

test('what would drop the document does nothing on a line that is already gone', () => {
  expect(find(curlyBracket, 'function f() {\nThe ferry left at noon.').score).toBe(0)
  expect(find(loremIpsum, 'lorem ipsum without an end\nLorem ipsum.').score).toBe(0)
  expect(find(curlyBracket, 'function f() {', { terminalPunctuation: false }).score).toBe(1)
})

test('of a curly bracket and lorem ipsum the first line decides', () => {
  const text = 'Here a { opens and stays.\nThis is lorem ipsum again.'
  expect(find(loremIpsum, text).score).toBe(0)
  expect(droppedBy(SET, text)).toBe('c4.curly-bracket')
})

test('a blank before a citation leaves the line without a final mark', () => {
  expect(kept('A fine sentence. [12]\nAnother fine sentence.[12]')).toBe('Another fine sentence.')
  expect(kept('A fine sentence. [12]', false)).toBe('A fine sentence.')
  expect(kept('A fine[edit] sentence[citation needed] here[].')).toBe('A fine sentence here.')
  expect(kept('A fine sentence [Edit].')).toBe('A fine sentence [Edit].')
})

test('words are counted before citations go', () => {
  expect(kept('Two words.[1]')).toBe('')
  expect(kept('Two words [1].')).toBe('Two words .')
})

test.each([
  [`${'x'.repeat(1001)} is too long.`, 'long-word'],
  ['This line has no end', 'no-terminal-punctuation'],
  ['This line trails off...', 'no-terminal-punctuation'],
  ['Two words.', 'too-few-words'],
  ['Please enable JavaScript now.', 'javascript'],
  ['Read our Privacy Policy here.', 'policy'],
])('names why %j goes', (line, kind) => {
  expect(find(unfitLines, line).spans).toEqual([{ start: 0, end: line.length, kind }])
})

test.each([
  `${'x'.repeat(1000)} is long enough.`,
  'Is this a line?',
  'It is one!',
  'She said “it is".',
  "It was 'so'",
])('keeps %j', (line) => {
  expect(find(unfitLines, line)).toEqual({ score: 0, spans: [] })
})

test('a word of 1000 emoji is not too long', () => {
  expect(find(unfitLines, `${'😀'.repeat(1000)} is long enough.`).score).toBe(0)
})

test('lines end at any break, and what stays is joined by newlines', () => {
  expect(
    kept('  One line it is. \r\nmenu\u2028Another line it is.\u0085\n\n And a third one. \n'),
  ).toBe('One line it is.\nAnother line it is.\nAnd a third one.')
})

test('five sentences are enough, four are not', () => {
  expect(
    find(tooFewSentences, 'One is here. Two is here. Three is.\nFour is here now. Five?').score,
  ).toBe(5)
  expect(droppedBy(SET, 'One is here. Two is here. Three is.\nFour is here now.')).toBe(
    'c4.too-few-sentences',
  )
  expect(find(tooFewSentences, '').score).toBe(0)
})

test('FineWeb keeps lines without a final mark', () => {
  expect(judgeBy('c4-without-end-marks@datatrove-0.10', 'One line it is\nmenu').text).toBe(
    'One line it is',
  )
})

test('three lines of 200 characters are kept, three of 199 are not', () => {
  const lines = (length: number): string =>
    Array.from({ length: 3 }, () => '😀'.repeat(length)).join('\n')
  expect(droppedBy('c4-paragraph@datatrove-0.10', lines(200))).toBe(null)
  expect(droppedBy('c4-paragraph@datatrove-0.10', lines(199))).toBe('c4.short-paragraphs')
  expect(droppedBy('c4-paragraph@datatrove-0.10', 'short\nshort\nshort')).toBe(
    'c4.short-paragraphs',
  )
  expect(find(shortParagraphs, `${'a'.repeat(300)}\n${'b'.repeat(300)}`).score).toBe(0)
  expect(find(shortParagraphs, 'aaa\na\naaaa\naa').score).toBe(2)
})

test('listed words stand between characters of no word', () => {
  const words = ['darn', 'by heck', 'groß']
  expect(find(listedWords, 'Darn, by heck! (darn)', { words }).score).toBe(3)
  expect(find(listedWords, 'darned undarn darn_ éDarn', { words }).score).toBe(0)
  expect(find(listedWords, 'Groß', { words }).spans).toEqual([
    { start: 0, end: 4, kind: 'listed-word' },
  ])
  expect(find(listedWords, '𝒶darn', { words }).score).toBe(0)
  expect(find(listedWords, 'undarned', { words, wholeWords: false }).score).toBe(1)
  expect(find(listedWords, 'darn').score).toBe(null)
  expect(find(listedWords, 'İ darn', { words })).toEqual({ score: 1, spans: [] })
})

/** Straight from the definition, line by line, without offsets; only the line breaks that the texts below hold. */
function byDefinition(text: string, terminalPunctuation: boolean): string {
  const lines = text.split(/\r\n|[\n\r\u2028]/)
  const pass = linePass(page(text), terminalPunctuation)
  const whole = lines
    .map(strip)
    .map((line) => line.replaceAll(/\[\p{Nd}*\]|\[edit\]|\[citation needed\]/gu, ''))
  return strip(whole.filter((_line, index) => pass.lines[index]?.fault === null).join('\n'))
}

test('cutting the spans gives the lines kept, one newline between and nothing around', () => {
  const piece = fc.constantFrom(
    'a good line.',
    ' ',
    '\n',
    '\r\n',
    '\u2028',
    '[12]',
    '[edit]',
    'menu',
    '{',
    'a b c',
    '.',
    '\t',
    'lorem ipsum',
    '[ ]',
    '\n\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (parts, terminal) => {
      const text = parts.join('')
      expect(kept(text, terminal)).toBe(byDefinition(text, terminal))
    }),
    { numRuns: 2_000 },
  )
})
