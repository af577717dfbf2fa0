import { NO_SPANS, type Rule } from '../rule.ts'
import { letterLines } from './letter-lines.ts'

/**
 * Finds pages with too little text to be worth keeping, the same amount of content in every script:
 * a Chinese character counts 3.3 letters, a Hangul syllable 2.6, kana 1.7, an Arabic letter 1.2 (`letters.ts` says how measured).
 *
 * 250 letters is Gopher's 50 words (arXiv:2112.11446, A1.1) at about five letters a word.
 */
export const tooLittleText: Rule = {
  id: 'quality.too-little-text',
  version: 1,
  sentence: 'The page has too little text, counted in letters and weighted by script.',
  source: 'https://arxiv.org/abs/2112.11446',
  unit: 'letters',
  fires: '<',
  threshold: 250,
  action: 'drop',
  parameters: {},
  measure(document) {
    return { score: Math.round(letterLines(document).weight), spans: NO_SPANS }
  },
}
