import { NO_SPANS, type Rule } from '../rule.ts'
import { filledLines } from './lines.ts'

/** Each pattern is anchored or bounded, so that a line is read in one pass. */
const TAG = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,400})?\/?>/gi
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});/gi
const STYLE = /[\w-]{2,40}\s?:\s?[^:;{}]{1,120};|[.#@]?[\w-]{1,60}\s?\{/g
const STATEMENT =
  /[;{}]$|^(?:var|let|const|function|return|window\.|document\.|\$\(|if\s?\(|\}|\/\/<!\[CDATA\[)/
const DATA = /"[\w@:.-]{1,60}"\s?:\s?["[{\d]/g

/**
 * Finds pages whose text is left-over machinery: tags, style sheets, scripts, data.
 *
 * The score is the share of visible UTF-16 units in lines that are mostly markup (several tags, entities,
 * style declarations or JSON keys for their length) or look like a statement of a script. A tutorial with
 * code blocks stays under the threshold; a page of source code alone does not.
 */
export const markupResidue: Rule = {
  id: 'quality.markup-residue',
  version: 1,
  sentence: 'More than half of the text is markup, style sheets, scripts or data.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'share',
  fires: '>',
  threshold: 0.5,
  action: 'drop',
  parameters: {},
  measure({ text }) {
    let residue = 0
    let all = 0
    for (const { start, end } of filledLines(text)) {
      all += end - start
      if (isMachinery(text.slice(start, end))) residue += end - start
    }
    return { score: all === 0 ? null : residue / all, spans: NO_SPANS }
  },
}

function isMachinery(line: string): boolean {
  if (!/[<>{};&=]/.test(line)) return false
  if (STATEMENT.test(line) && /[={}<>]|\w\([^()]{0,200}\);?$/.test(line)) return true
  const markup = covered(line, TAG) + covered(line, ENTITY) + covered(line, STYLE)
  return 3 * (markup + 4 * covered(line, DATA)) > line.length
}

function covered(line: string, pattern: RegExp): number {
  let length = 0
  for (const match of line.matchAll(pattern)) length += match[0].length
  return length
}
