import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { skipWhiteSpace } from '../text/white-space.ts'
import { GOPHER_QUALITY } from './sources.ts'

/** Finds pages that are one list: more than 90 % of the lines, blank ones counted, start with `•` or `-` (arXiv:2112.11446, appendix A.1.1). */
export const bulletLines: Rule = {
  id: 'gopher.bullet-lines',
  version: 1,
  sentence: 'Nearly every line starts with a bullet.',
  source: GOPHER_QUALITY,
  unit: 'share',
  fires: '>',
  threshold: 0.9,
  action: 'drop',
  parameters: {},
  measure({ text, lines }) {
    let bullets = 0
    for (const { start, end } of lines) {
      const first = skipWhiteSpace(text, start, end)
      if (first < end && (text[first] === '•' || text[first] === '-')) bullets++
    }
    return share(bullets, lines.length)
  },
}
