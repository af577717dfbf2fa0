import type { Rule } from '../rule.ts'
import { repeatedShare } from './repeated-share.ts'

/**
 * Finds pages in which short lines come back again and again: list residue, share buttons, machine output.
 *
 * Lines shorter than a sentence (`repeatedFrom` letters) are refrains as often as rubbish, so the threshold
 * is higher than Gopher's 0.2 of characters (arXiv:2112.11446, table A1): a song whose chorus is half of it stays.
 */
export const repeatedLines: Rule<{ readonly shorterThan: number }> = {
  id: 'quality.repeated-lines',
  version: 1,
  sentence: 'Short lines repeat so often that they make up more than half of the page.',
  source: 'https://arxiv.org/abs/2112.11446',
  unit: 'share',
  fires: '>',
  threshold: 0.5,
  action: 'drop',
  parameters: { shorterThan: 120 },
  measure(document, { shorterThan }) {
    return repeatedShare(document, 1, shorterThan)
  },
}
