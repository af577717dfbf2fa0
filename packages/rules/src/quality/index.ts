import type { Rule } from '../rule.ts'
import { tooLittleText } from './too-little-text.ts'

/** The language-aware quality rules of the default recipe, cheapest first. */
export const qualityRules: readonly Rule[] = [tooLittleText]
