import { PACKS } from '../languages/packs.ts'
import type { LanguagePacks } from '../languages/read-packs.ts'
import { stopShare } from '../languages/stop-share.ts'
import { NO_SPANS, type Rule } from '../rule.ts'
import { letterLines, lowerText } from './letter-lines.ts'

/** Shorter texts may do without by chance: as many letters as `quality.too-little-text` asks for. */
const FEWEST_LETTERS = 250

/**
 * Notes pages without the small words that hold sentences together, such as lists of names and stuffed keywords, in any language that
 * has a pack (languages/): the share of stop words beside the language's norm, 1 for ordinary text. Gopher asks for two of
 * eight English words (arXiv:2112.11446, A1.1); this asks for what the language itself does.
 *
 * 0.3: nearly all Declarations and pages of the test crawl in 19 languages lie above 0.6 (`measured` in each pack;
 * docs/adding-a-language.md). Forums, lists and lyrics may lie far lower, so it only notes. Null without a pack or below 250 letters.
 */
export const fewStopWords = fewStopWordsBy(PACKS)

/** The same with other packs. */
export function fewStopWordsBy({ packs, digest }: LanguagePacks): Rule<{ readonly packs: string }> {
  return {
    id: 'quality.few-stop-words',
    version: 1,
    sentence: 'The small words that hold sentences together in this language are hardly there.',
    source: 'docs/adding-a-language.md',
    unit: 'ratio',
    fires: '<',
    threshold: 0.3,
    action: 'note',
    parameters: { packs: digest },
    measure(document) {
      const pack = packs.get(document.language ?? '')
      if (!pack || letterLines(document).weight < FEWEST_LETTERS)
        return { score: null, spans: NO_SPANS }
      const share = stopShare(lowerText(document), pack)
      return { score: share === null ? null : share / pack.norms.stopShare, spans: NO_SPANS }
    },
  }
}
