import { PACKS } from '../languages/packs.ts'
import type { LanguagePacks } from '../languages/read-packs.ts'
import { NO_SPANS, type Rule } from '../rule.ts'
import { letterLines } from './letter-lines.ts'

/**
 * Finds pages with too little text to be worth keeping, the same amount of content in every script:
 * a Chinese character counts 3.3 letters, a Hangul syllable 2.6, kana 1.7, an Arabic letter 1.2 (`letters.ts` says how measured).
 * In a language with a pack (languages/) also by how many letters the same text takes there.
 *
 * 250 letters is Gopher's 50 words (arXiv:2112.11446, A1.1) at about five letters a word.
 */
export const tooLittleText = tooLittleTextBy(PACKS)

/** The same with other packs. */
export function tooLittleTextBy({
  packs,
  digest,
}: LanguagePacks): Rule<{ readonly packs: string }> {
  return {
    id: 'quality.too-little-text',
    version: 2,
    sentence:
      'The page has too little text, counted in letters and weighted by script and language.',
    source: 'https://arxiv.org/abs/2112.11446',
    unit: 'letters',
    fires: '<',
    threshold: 250,
    action: 'drop',
    parameters: { packs: digest },
    measure(document) {
      const worth = packs.get(document.language ?? '')?.norms.letterWorth ?? 1
      return { score: Math.round(letterLines(document).weight * worth), spans: NO_SPANS }
    },
  }
}
