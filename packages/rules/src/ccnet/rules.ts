import type { Rule } from '../rule.ts'
import { shortDocument } from './short-document.ts'
import { uncertainLanguage } from './uncertain-language.ts'

/** What CCNet drops document by document; lines are a matter of all documents together (`duplicates.lines` of a recipe). */
export const ccnetRules: readonly Rule[] = [shortDocument, uncertainLanguage]
