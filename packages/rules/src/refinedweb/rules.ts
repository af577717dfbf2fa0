import type { Rule } from '../rule.ts'
import { firstCuts, lineCutRules, manyWordsCut } from './edit-rules.ts'
import { runRules } from './run-rules.ts'
import { markRules, repetitionRules } from './segment-rules.ts'
import { urlWords } from './url-words.ts'
import { laterWordRules, wordRules } from './word-rules.ts'

/** DCLM’s steps in their order; the share of words cut is measured before the cuts, for it compares both texts. */
export const refinedwebRules: readonly Rule[] = [
  urlWords,
  ...firstCuts,
  ...wordRules,
  ...markRules,
  ...laterWordRules,
  ...repetitionRules,
  ...runRules,
  manyWordsCut,
  ...lineCutRules,
]
