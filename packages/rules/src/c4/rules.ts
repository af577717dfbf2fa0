import type { Rule } from '../rule.ts'
import { curlyBracket } from './curly-bracket.ts'
import { listedWords } from './listed-words.ts'
import { loremIpsum } from './lorem-ipsum.ts'
import { shortParagraphs } from './short-paragraphs.ts'
import { tooFewSentences } from './too-few-sentences.ts'
import { unfitLines } from './unfit-lines.ts'

/** C4's quality rules: what drops a page comes before what cuts it, for both look at the same text. */
export const c4Quality: readonly Rule[] = [loremIpsum, curlyBracket, tooFewSentences, unfitLines]

export const c4Rules: readonly Rule[] = [...c4Quality, shortParagraphs, listedWords]
