import type { Rule } from '../rule.ts'

/** Rules that find documents made for a few people's eyes: chats, account statements, lists of phones. */
export const privateRules: readonly Rule[] = []
