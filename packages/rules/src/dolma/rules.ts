import type { Rule } from '../rule.ts'
import { c4TaggerRules } from './c4-rules.ts'
import { lineRules } from './line-rules.ts'
import { muchPersonalData, personalData } from './personal-data.ts'
import { deadTopRuns, repeatedRuns, topRuns } from './run-rules.ts'
import { wordRules } from './word-rules.ts'

/** What the recipe of Dolma 1.6 decides on web pages, its dead rules among them; what it masks comes last. */
export const dolma: readonly Rule[] = [
  ...wordRules,
  ...lineRules,
  ...deadTopRuns,
  ...repeatedRuns,
  muchPersonalData,
  personalData,
]

/** What its taggers measure and the recipe never asks for. */
export const dolmaNotes: readonly Rule[] = [...topRuns, ...c4TaggerRules]

export const dolmaRules: readonly Rule[] = [...dolma, ...dolmaNotes]
