import { isWhiteSpace } from '../text/white-space.ts'

/** Why C4 leaves a line out; `lorem-ipsum` and `curly-bracket` leave the document out. */
export type LineFault =
  | 'long-word'
  | 'no-terminal-punctuation'
  | 'too-few-words'
  | 'lorem-ipsum'
  | 'javascript'
  | 'curly-bracket'
  | 'policy'

/** Longer words are no words (C4's code: 1000 characters). */
const LONGEST_WORD = 1000
/** Fewer words are a menu entry (arXiv:1910.10683, section 2.2). */
const FEWEST_WORDS = 3

const POLICY = [
  'terms of use',
  'privacy policy',
  'cookie policy',
  'uses cookies',
  'use of cookies',
  'use cookies',
]

/**
 * The first fault of a line, in C4's order; null for a line that stays. `raw` is the stripped line, `cleaned` the same
 * without citations: words are counted before citations go, everything else is looked for after.
 */
export function lineFault(raw: string, cleaned: string, needsTerminal: boolean): LineFault | null {
  const words = countWords(raw)
  if (words.longest > LONGEST_WORD) return 'long-word'
  if (needsTerminal && !endsASentence(cleaned)) return 'no-terminal-punctuation'
  if (words.count < FEWEST_WORDS) return 'too-few-words'
  const lower = cleaned.toLowerCase()
  if (lower.includes('lorem ipsum')) return 'lorem-ipsum'
  if (lower.includes('javascript')) return 'javascript'
  if (cleaned.includes('{')) return 'curly-bracket'
  return POLICY.some((phrase) => lower.includes(phrase)) ? 'policy' : null
}

function endsASentence(line: string): boolean {
  const last = line.at(-1)
  if (last === '.') return !line.endsWith('...')
  return last === '?' || last === '!' || last === '"' || last === "'"
}

/** White-space words of a line and the length of the longest, in code points. */
function countWords(line: string): { readonly count: number; readonly longest: number } {
  let count = 0
  let longest = 0
  let length = 0
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index)
    if (isWhiteSpace(unit)) length = 0
    else {
      if (length === 0) count++
      // The second half of a surrogate pair is no further character.
      if (length === 0 || (unit & 0xfc00) !== 0xdc00) length++
      if (length > longest) longest = length
    }
  }
  return { count, longest }
}
