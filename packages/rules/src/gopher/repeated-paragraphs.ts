import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { repeatedParagraphsOf } from './segments.ts'
import { GOPHER_REPETITION } from './sources.ts'

/** Finds pages whose paragraphs come again: more than 30 % equal an earlier one (arXiv:2112.11446, table A1). */
export const repeatedParagraphs: Rule = {
  id: 'gopher.repeated-paragraphs',
  version: 1,
  sentence: 'Too many paragraphs repeat an earlier one.',
  source: GOPHER_REPETITION,
  unit: 'share',
  fires: '>',
  threshold: 0.3,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { repeated, segments } = repeatedParagraphsOf(document)
    return document.codePoints === 0 ? share(0, 0) : share(repeated, segments)
  },
}
