import { PACKS } from '../languages/packs.ts'
import type { LanguagePacks } from '../languages/read-packs.ts'
import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { letterLines } from './letter-lines.ts'
import { endsLikeSentence } from './sentence-end.ts'

/**
 * Finds pages made of menu entries, tags and link titles instead of sentences.
 *
 * A fragment is a line worth fewer than `fragmentLetters` letters (five words or so) that ends without a
 * mark of punctuation; the score is the letters in fragments as a share of all. Verse survives: its lines are
 * longer or punctuated. Scripts that write no full stop (Thai) lose nothing, since their lines are long.
 * Marks that a language's pack names (languages/) end a sentence too.
 */
export const listOfLinks = listOfLinksBy(PACKS)

/** The same with other packs. */
export function listOfLinksBy({
  packs,
  digest,
}: LanguagePacks): Rule<{ readonly fragmentLetters: number; readonly packs: string }> {
  return {
    id: 'quality.list-of-links',
    version: 2,
    sentence:
      'Nearly all of the text is in fragments of a few words, like menus and lists of links.',
    source: 'packages/rules/src/quality/README.md',
    unit: 'share',
    fires: '>',
    threshold: 0.6,
    action: 'drop',
    parameters: { fragmentLetters: 25, packs: digest },
    measure(document, { fragmentLetters }) {
      const { lines, weight: all } = letterLines(document)
      const marks = packs.get(document.language ?? '')?.terminal
      let fragments = 0
      for (const { start, end, weight } of lines) {
        if (weight < fragmentLetters && !endsLikeSentence(document.text, start, end, marks))
          fragments += weight
      }
      return share(fragments, all)
    },
  }
}
