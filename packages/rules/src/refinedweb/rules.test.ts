import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find, page } from '../document.test-support.ts'
import { applySpans } from '../edit.ts'
import { droppedBy, judgeBy } from '../rule-sets.test-support.ts'
import { refinedwebRules } from './rules.ts'
import { urlWords } from './url-words.ts'

const SET = 'refinedweb@dclm'

function ruleOf(fault: string) {
  const rule = refinedwebRules.find(({ id }) => id === `refinedweb.${fault}@dclm`)
  if (!rule) throw new Error(`there is no rule ${fault}`)
  return rule
}
const score = (fault: string, text: string) => find(ruleOf(fault), text).score
const cut = (fault: string, text: string) => applySpans(text, find(ruleOf(fault), text).spans)

test('words begin with a letter or number and end at white space', () => {
  expect(score('too-few-words', 'one -two 3rd "four" five-six')).toBe(3)
  const sentence = 'the water of the river and the wind '
  expect(droppedBy(SET, `${sentence.repeat(6)}with`)).toBe('refinedweb.too-few-words@dclm')
})

test('exactly at each threshold a page is kept', () => {
  expect(score('short-words', 'ab abc abcd')).toBe(3)
  expect(score('long-words', '😀😀😀😀😀😀😀😀😀😀')).toBe(10)
  expect(score('symbols', 'a b c d e f g h i j#')).toBe(0.1)
  expect(score('symbols', 'a b c d . . .')).toBeCloseTo(1 / 7)
  expect(score('bullet-lines', `${'● a\n\n'.repeat(5)}${'* a\n'.repeat(4)}a`)).toBe(0.9)
  expect(score('ellipsis-lines', `${'a. . .\n'.repeat(3)}${'a\n'.repeat(7)}`)).toBe(0.3)
  expect(score('words-without-letters', 'a b c d 5')).toBe(0.2)
  expect(score('few-stop-words', 'The THE')).toBe(2)
})

test('all occurrences of equal lines count, blank ones never', () => {
  expect(score('repeated-lines', 'a\n a\nb\n\n\nc')).toBe(0.5)
  expect(score('repeated-line-characters', 'aa\naa\nb')).toBe(0.8)
  expect(score('repeated-paragraphs', 'a\n\na\n\nb\n\nc')).toBe(0.5)
  expect(score('repeated-paragraph-characters', 'one paragraph')).toBe(0)
  expect(score('repeated-lines', ' \n')).toBe(null)
})

test('of equally frequent runs the longest counts, and a run that comes once counts nothing', () => {
  expect(score('top-2-gram', 'a b. c a b. d eeee ffff g eeee ffff')).toBeCloseTo(16 / 23)
  expect(score('top-2-gram', 'two words')).toBe(0)
  expect(score('top-3-gram', 'two words')).toBe(null)
})

test('words in several repeated runs count once', () => {
  expect(score('repeated-5-grams', 'a b c d e f x a b c d e f')).toBeCloseTo(12 / 13)
})

test('addresses and rows of blank lines go first', () => {
  expect(cut('ip-addresses', 'see  http://192.0.2.1/a?b and x192.0.2.1')).toBe('see and x192.0.2.1')
  expect(cut('blank-lines', 'a\n\n\n\nb\n\nc')).toBe('a\n\nb\n\nc')
})

test.each([
  ['upper-case-lines', 'SALE now\nHalf\nWEEK', 'SALE now\nHalf'],
  ['digit-lines', '2024\n20 24\n٣٤', '20 24'],
  ['counter-lines', '3.1K likes\n🔥 12 comments •\n3 likes of mine\nfew', '3 likes of mine\nfew'],
  ['short-lines', 'Menu\n\ntwo words\nend', '\ntwo words'],
  ['cart', '2 Items in Cart here\nitems in cart', '2 here'],
  ['read-more', 'It goes on. Read More...\nread more about it', 'It goes on.\nread more about it'],
  ['sign-in', 'Sign-in to us\nno sign-in', 'to us\nno sign-in'],
])('%s: %j', (fault, text, rest) => {
  expect(cut(fault, text)).toBe(rest)
})

test('the pattern’s full stop is any character, and long lines are left alone', () => {
  expect(cut('read-more', 'on it read more!?!')).toBe('on it')
  const long = 'one two three four five six seven eight nine ten items in cart'
  expect(cut('cart', long)).toBe(long)
})

test('more than 5 % of the words in lines that go drop the page', () => {
  const prose = (words: number) => Array.from({ length: words }, () => 'word').join(' ')
  expect(score('many-words-cut', `${prose(95)}\nMENU HERE AND MORE NOW`)).toBe(0.05)
  expect(score('many-words-cut', `${prose(94)}\nMENU HERE AND MORE NOW 7`)).toBeGreaterThan(0.05)
})

test('words in addresses need lists', () => {
  const measure = (url: string, lists: Partial<typeof urlWords.parameters>) =>
    urlWords.measure(page('', { url }), { ...urlWords.parameters, ...lists }).score
  expect(measure('https://example.org/', {})).toBe(null)
  expect(measure('https://b-a.d.example.org/', { strict: ['badex'] })).toBe(1)
  expect(measure('https://example.org/mybad', { hard: ['bad'] })).toBe(0)
  expect(measure('https://example.org/my-BAD', { hard: ['bad'] })).toBe(1)
  expect(measure('https://example.org/one-one', { soft: ['one', 'two'] })).toBe(0)
  expect(measure('https://example.org/one-two', { soft: ['one', 'two'] })).toBe(1)
})

test('any text ends in a judgement whose spans stand in it', () => {
  const piece = fc.constantFrom(
    'a b',
    '\n',
    'LOUD',
    '3 likes',
    ' ',
    'sign-in',
    '\u2028',
    '7',
    '192.0.2.1',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
      const text = parts.join('')
      for (const { spans } of judgeBy(SET, text).hits)
        for (const { start, end } of spans)
          expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }),
  )
})
