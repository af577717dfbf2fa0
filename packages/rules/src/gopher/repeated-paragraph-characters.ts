import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { repeatedParagraphsOf } from './segments.ts'
import { GOPHER_REPETITION } from './sources.ts'

/** Finds pages whose long paragraphs come again: more than 20 % of all characters (arXiv:2112.11446, table A1). */
export const repeatedParagraphCharacters: Rule = {
  id: 'gopher.repeated-paragraph-characters',
  version: 1,
  sentence: 'Too much of the text stands in paragraphs that repeat an earlier one.',
  source: GOPHER_REPETITION,
  unit: 'share',
  fires: '>',
  threshold: 0.2,
  action: 'drop',
  parameters: {},
  measure(document) {
    return share(repeatedParagraphsOf(document).repeatedCodePoints, document.codePoints)
  },
}
