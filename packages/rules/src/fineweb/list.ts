import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { countOccurrences } from '../text/count-occurrences.ts'
import { FINEWEB, FINEWEB_2024 } from './sources.ts'

/** Finds lists: more than three newlines to ten words, marks counted as words. The paper does not name this rule; the code applies it. */
export const list: Rule = {
  id: 'fineweb.list@datatrove-0.10',
  version: 1,
  sentence: 'Too many line breaks for its number of words.',
  source: FINEWEB,
  unit: 'share',
  fires: '>',
  threshold: 0.3,
  action: 'drop',
  parameters: {},
  measure: ({ text, words }) => share(countOccurrences(text, '\n'), words.length),
}

/** As published in April 2024, except for the words: NLTK cut them then, and its counts differ by a few per cent. */
export const list2024: Rule = {
  ...list,
  id: 'fineweb.list@2024-04',
  source: FINEWEB_2024,
}
