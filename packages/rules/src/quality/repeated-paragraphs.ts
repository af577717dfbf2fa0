import type { Rule } from '../rule.ts'
import { repeatedShare } from './repeated-share.ts'

/**
 * Finds pages that carry the same paragraph, a line of at least `longerThan` letters, several times.
 *
 * Nobody writes a long paragraph twice on purpose; templates do. 0.2 is Gopher's share of characters in
 * duplicate paragraphs (arXiv:2112.11446, table A1). Its spans are the repetitions, so a recipe may `cut` them.
 */
export const repeatedParagraphs: Rule<{ readonly longerThan: number }> = {
  id: 'quality.repeated-paragraphs',
  version: 1,
  sentence: 'Paragraphs that occurred before make up a large part of the page.',
  source: 'https://arxiv.org/abs/2112.11446',
  unit: 'share',
  fires: '>',
  threshold: 0.2,
  action: 'drop',
  parameters: { longerThan: 120 },
  measure(document, { longerThan }) {
    return repeatedShare(document, longerThan, Number.POSITIVE_INFINITY)
  },
}
