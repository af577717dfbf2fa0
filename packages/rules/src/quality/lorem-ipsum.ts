import { NO_SPANS, type Rule } from '../rule.ts'
import { lowerText } from './letter-lines.ts'

/** The words of the printers' filler text that are rare in Latin and in every modern language. */
const FILLER = new Set(
  (
    'lorem ipsum dolor amet consectetur consectetuer adipiscing adipisicing adipisci elit eiusmod incididunt ' +
    'labore dolore magna aliqua veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo ' +
    'consequat duis aute irure reprehenderit voluptate velit cillum fugiat nulla pariatur excepteur ' +
    'occaecat cupidatat proident culpa officia deserunt mollit laborum nonummy nibh euismod tincidunt ' +
    'laoreet aliquam erat volutpat wisi praesent luptatum zzril delenit feugait vestibulum pellentesque ' +
    'curabitur phasellus suspendisse scelerisque ultricies ullamcorper vulputate sollicitudin tristique ' +
    'porttitor vehicula malesuada sagittis condimentum dictum bibendum lobortis faucibus fermentum'
  ).split(' '),
)
/** No dummy text does without all of these: a page without any is not read word by word. */
const SIGNS = [
  'ipsum',
  'consect',
  'adipisc',
  'nostrud',
  'ullamco',
  'nonummy',
  'pellentesque',
  'vestibulum',
]
const LATIN_WORD = /[a-z]+/g
/** A quotation of the first line holds some ten of them: distinct words asked for before anything is counted. */
const MIN_DISTINCT = 8

/**
 * Finds pages still filled with printers' dummy text.
 *
 * The share of Latin-script words that belong to the filler's vocabulary, zero below eight distinct ones.
 * Real Latin stays near zero (the Latin Declaration of Human Rights: README.md beside this file), and an
 * article about the filler quotes a line of it, not a third of its words.
 */
export const loremIpsum: Rule = {
  id: 'quality.lorem-ipsum',
  version: 1,
  sentence: 'A large share of the words is lorem-ipsum filler.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.25,
  action: 'drop',
  parameters: {},
  measure(document) {
    const lower = lowerText(document)
    if (!SIGNS.some((sign) => lower.includes(sign))) return { score: 0, spans: NO_SPANS }
    const distinct = new Set<string>()
    let words = 0
    let filler = 0
    for (const [word] of lower.matchAll(LATIN_WORD)) {
      words++
      if (!FILLER.has(word)) continue
      filler++
      distinct.add(word)
    }
    if (words === 0) return { score: null, spans: NO_SPANS }
    return { score: distinct.size < MIN_DISTINCT ? 0 : filler / words, spans: NO_SPANS }
  },
}
