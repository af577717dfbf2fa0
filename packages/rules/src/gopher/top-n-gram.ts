import { NO_SPANS, type Rule } from '../rule.ts'
import { share } from '../share.ts'
import { runCounts } from './run-counts.ts'
import { GOPHER_REPETITION } from './sources.ts'

/** Finds pages where one pair of words comes again and again: more than 20 % of all characters (arXiv:2112.11446, table A1). */
export const topTwoGram = topNgram(2, 'pair of words', 0.2)

/** The same of three words: more than 18 % of all characters. */
export const topThreeGram = topNgram(3, 'run of three words', 0.18)

/** The same of four words: more than 16 % of all characters. */
export const topFourGram = topNgram(4, 'run of four words', 0.16)

/** The most frequent run may occur once: a text of hardly more than n words fails, so rules on length go first. */
function topNgram(n: number, name: string, threshold: number): Rule {
  return {
    id: `gopher.top-${n}-gram`,
    version: 1,
    sentence: `One ${name} makes up too much of the text.`,
    source: GOPHER_REPETITION,
    unit: 'share',
    fires: '>',
    threshold,
    action: 'drop',
    parameters: {},
    measure(document) {
      const codePoints = runCounts(document).top.get(n) ?? null
      return codePoints === null
        ? { score: null, spans: NO_SPANS }
        : share(codePoints, document.codePoints)
    },
  }
}
