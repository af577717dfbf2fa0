import { NO_SPANS, type Rule } from '../rule.ts'

/** Lead and continuation bytes of UTF-8 read as windows-1252 or ISO-8859-1: Ã©, â€™, Ð¾, Ø§ … */
const MISREAD =
  /[ÂÃ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[\u0080-\u00bfœ˜™¦“”]|(?:[ÐÑØÙ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]){2}|(?:[àáãäåæçèé][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ€]{2}){2}/g
/**
 * Finds text whose bytes were read in the wrong charset.
 *
 * Counts replacement characters, stray controls, private-use characters, and the pairs that UTF-8 leaves
 * behind when read as a Western charset; the score is that number per visible UTF-16 unit. One in a hundred
 * is more than a reader forgives; a page that explains the effect with a few examples stays.
 */
export const brokenEncoding: Rule = {
  id: 'quality.broken-encoding',
  version: 1,
  sentence: 'At least one character in a hundred is the debris of a wrong charset.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.01,
  action: 'drop',
  parameters: {},
  measure({ text }) {
    if (text.length === 0) return { score: null, spans: NO_SPANS }
    return { score: (count(text, MISREAD) + countDebris(text)) / text.length, spans: NO_SPANS }
  },
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

/** U+FFFD, C0 and C1 controls that no text holds, private use and noncharacters. */
function countDebris(text: string): number {
  let found = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xe000 ? isUpperDebris(unit) : isControl(unit)) found++
  }
  return found
}

function isUpperDebris(unit: number): boolean {
  return unit <= 0xf8ff || unit === 0xfffd || unit >= 0xfffe
}

function isControl(unit: number): boolean {
  return (
    (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) ||
    (unit >= 0x7f && unit <= 0x9f && unit !== 0x85)
  )
}
