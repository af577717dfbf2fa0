import type { Rule } from '../rule.ts'
import { share } from '../share.ts'
import { dropWhiteSpace } from '../text/white-space.ts'
import { GOPHER_QUALITY } from './sources.ts'

/** Finds pages of teasers: more than 30 % of the lines, blank ones counted, end with `...` or `…` (arXiv:2112.11446, appendix A.1.1). */
export const ellipsisLines: Rule = {
  id: 'gopher.ellipsis-lines',
  version: 1,
  sentence: 'Too many lines end with an ellipsis.',
  source: GOPHER_QUALITY,
  unit: 'share',
  fires: '>',
  threshold: 0.3,
  action: 'drop',
  parameters: {},
  measure({ text, lines }) {
    let cutOff = 0
    for (const { start, end } of lines) {
      const last = dropWhiteSpace(text, start, end)
      if (text[last - 1] === '…' ? last > start : last - start >= 3 && text.endsWith('...', last))
        cutOff++
    }
    return share(cutOff, lines.length)
  },
}
