import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { GOPHER_QUALITY } from './sources.ts'
import { wordCounts } from './word-counts.ts'

/** Finds pages whose words are fragments: fewer than 3 characters on average (arXiv:2112.11446, appendix A.1.1). */
export const shortWords: Rule = {
  id: 'gopher.short-words@datatrove-0.10',
  version: 1,
  sentence: 'The words are too short on average, marks and symbols not counted.',
  source: GOPHER_QUALITY,
  unit: 'characters',
  fires: '<',
  threshold: 3,
  action: 'drop',
  parameters: {},
  measure(document) {
    const { proper, properCodePoints } = wordCounts(document)
    return share(properCodePoints, proper)
  },
}
