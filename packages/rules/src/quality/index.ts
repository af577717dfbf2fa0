import type { Rule } from '../rule.ts'
import { boilerplate } from './boilerplate.ts'
import { boilerplateLines } from './boilerplate-lines.ts'
import { brokenEncoding } from './broken-encoding.ts'
import { fewStopWords } from './few-stop-words.ts'
import { gibberish } from './gibberish.ts'
import { listOfLinks } from './list-of-links.ts'
import { loremIpsum } from './lorem-ipsum.ts'
import { lowLetterShare } from './low-letter-share.ts'
import { markupResidue } from './markup-residue.ts'
import { narrowVocabulary } from './narrow-vocabulary.ts'
import { randomCharacters } from './random-characters.ts'
import { repeatedLines } from './repeated-lines.ts'
import { repeatedParagraphs } from './repeated-paragraphs.ts'
import { repetitiveNgrams } from './repetitive-ngrams.ts'
import { tooLittleText } from './too-little-text.ts'

/** The language-aware quality rules, in the order of the default recipe. */
export const qualityRules: readonly Rule[] = [
  tooLittleText,
  lowLetterShare,
  brokenEncoding,
  gibberish,
  randomCharacters,
  loremIpsum,
  markupResidue,
  boilerplate,
  boilerplateLines,
  listOfLinks,
  repeatedLines,
  repeatedParagraphs,
  repetitiveNgrams,
  narrowVocabulary,
  fewStopWords,
]
