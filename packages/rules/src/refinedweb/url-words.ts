import { NO_SPANS, type Rule } from '../rule.ts'
import { REFINEDWEB_DCLM } from './sources.ts'

/** Different soft words that are enough (DCLM’s configuration). */
const ENOUGH_SOFT_WORDS = 2

/**
 * Looks for the operator’s words in the address, lower-cased: a strict one anywhere once hyphens and full stops are
 * gone, a hard one between word boundaries, two different soft ones likewise. No score without lists.
 */
export const urlWords: Rule<{
  readonly strict: readonly string[]
  readonly hard: readonly string[]
  readonly soft: readonly string[]
}> = {
  id: 'refinedweb.url-words@dclm',
  version: 1,
  sentence: 'The address holds words of the supplied lists.',
  source: REFINEDWEB_DCLM,
  unit: 'lists',
  fires: '>',
  threshold: 0,
  action: 'drop',
  parameters: { strict: [], hard: [], soft: [] },
  measure({ url }, { strict, hard, soft }) {
    if (strict.length + hard.length + soft.length === 0) return { score: null, spans: NO_SPANS }
    const lower = url.toLowerCase()
    const joined = lower.replaceAll(/[-.]/g, '')
    const found = new Set(soft.filter((word) => standsAlone(lower, word)))
    const hits = [
      strict.some((word) => joined.includes(word)),
      hard.some((word) => standsAlone(lower, word)),
      found.size >= ENOUGH_SOFT_WORDS,
    ]
    return { score: hits.filter(Boolean).length, spans: NO_SPANS }
  },
}

function standsAlone(text: string, word: string): boolean {
  if (word === '') return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + word.length)) return true
  return false
}

function isBoundary(text: string, offset: number): boolean {
  return isWord(text.charAt(offset - 1)) !== isWord(text.charAt(offset))
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character)
}
