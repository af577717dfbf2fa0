import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEnglishSentences, cutEnglish, ENGLISH_TOKENIZER } from './english.ts'

const words = (text: string): readonly string[] => cutEnglish(text).list.map((token) => token.text)

test('names its tokenizer with version', () => {
  expect(ENGLISH_TOKENIZER).toBe('spacy-en@3.8.18')
})

// Expected values: spaCy 3.8.18, blank("en"), on the same invented texts.
test.each([
  ["I can't, won't and cannot.", ['I', 'ca', "n't", ',', 'wo', "n't", 'and', 'can', 'not', '.']],
  ['im dont id', ['i', 'm', 'do', 'nt', 'i', 'd']],
  [
    'Dr. Smith lives at 3p.m. in the U.K.',
    ['Dr.', 'Smith', 'lives', 'at', '3', 'p.m.', 'in', 'the', 'U.K.'],
  ],
  ['(see "this")', ['(', 'see', '"', 'this', '"', ')']],
  ['5km, 3.5kg and 20°C.', ['5', 'km', ',', '3.5', 'kg', 'and', '20', '°', 'C', '.']],
  ['US$5 A$3 10€', ['US$', '5', 'A$', '3', '10', '€']],
  ['mother-in-law co-op', ['mother', '-', 'in', '-', 'law', 'co', '-', 'op']],
  ['word.Word a,b 1,2', ['word', '.', 'Word', 'a', ',', 'b', '1,2']],
  ['well....... done', ['well', '.......', 'done']],
  [
    'www.example.org/a?b=c. https://example.org/x_y',
    ['www.example.org/a?b=c', '.', 'https://example.org/x_y'],
  ],
  ['person@example.org', ['person@example.org']],
  ['hello:) :-) a .', ['hello', ':)', ':-)', 'a', '.']],
  ['¿Cómo está?', ['¿', 'Cómo', 'está', '?']],
  ['vitamin-a.', ['vitamin', '-', 'a.']],
  ['and/or', ['and/or']],
  ['the dog’s owner', ['the', 'dog', '’s', 'owner']],
])('cuts %j as spaCy does', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('white space beyond one blank is a token of its own, with its offset', () => {
  const { list, starts } = cutEnglish(' a  b\n\nc ')
  expect(list.map(({ text, isSpace }) => [text, isSpace])).toEqual([
    [' ', true],
    ['a', false],
    [' ', true],
    ['b', false],
    ['\n\n', true],
    ['c', false],
  ])
  expect(starts).toEqual([0, 1, 3, 4, 5, 7])
})

test('every token stands at its offset, and nothing but single blanks lies between', () => {
  const pieces = fc.constantFrom(
    'word',
    "can't",
    ':)',
    '...',
    '(',
    ')',
    ' ',
    '\n',
    '😀',
    '-',
    '5km',
    'a.',
    "'",
    'é',
    ',',
    '@',
    'x.org',
    '\u0085',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      const { list, starts } = cutEnglish(text)
      let end = 0
      for (const [index, token] of list.entries()) {
        const start = starts[index] ?? -1
        expect(text.slice(start, start + token.text.length)).toBe(token.text)
        expect(['', ' ']).toContain(text.slice(end, start))
        end = start + token.text.length
      }
      expect(['', ' ']).toContain(text.slice(end))
    }),
    { numRuns: 500 },
  )
})

test('what was cut before changes nothing: a text gives the same words again', () => {
  const text = "Don't (ever) say 'never':) in the U.S.A.... 5km/h"
  const first = words(text)
  for (let index = 0; index < 70_000; index++) words(`w${index}`)
  expect(words(text)).toEqual(first)
})

test.each([
  ['One. Two! Three?', 3],
  ['One.\nTwo', 2],
  ['He said “stop.” Then left', 2],
  ['No end', 1],
  ['Wait... what', 1],
  ['', 1],
  ['Trailing. ', 1],
  ['Trailing.\n', 2],
  ['日本。語', 1],
])('counts the sentences of %j as spaCy does', (text, expected) => {
  expect(countEnglishSentences(cutEnglish(text))).toBe(expected)
})

test.each([
  ['brackets', '('.repeat(200_000)],
  ['dots before a letter', `${'.'.repeat(200_000)}x`],
  ['at signs', 'a@'.repeat(100_000)],
  ['labels', 'a.'.repeat(100_000)],
  ['colons and dots', `${'a:'.repeat(100_000)}.`],
  ['slashes', 'a/'.repeat(100_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['emoticons apart', ': )'.repeat(50_000)],
])('takes time in proportion to a hostile chunk of %s', (_name, text) => {
  const start = performance.now()
  expect(cutEnglish(text).list.length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(10_000)
})
