import { view, type Document } from '../document.ts'
import { NO_SPANS, type Rule } from '../rule.ts'
import { countCodePoints } from '../text/code-points.ts'
import { whiteWordCodePoints } from '../words/white-words.ts'
import { DOLMA_GOPHER } from './sources.ts'

/** Lines that start with * or -, without a blank before it: over 90 %. A bullet • is none here. */
export const bulletLines = lineRule(
  'dolma.bullet-lines@1.6',
  'Nearly every line starts with * or a hyphen.',
  0.9,
  (document) => lineCounts(document).bullets,
)

/** Lines that end with the character …: over 30 %. Three full stops are no ellipsis here. */
export const ellipsisLines = lineRule(
  'dolma.ellipsis-lines@1.6',
  'Too many lines end with an ellipsis.',
  0.3,
  (document) => lineCounts(document).ellipses,
)

/** Lines that stand in the text more than once, the first of equals included: over 30 %. Blank lines are lines. */
export const repeatedLines = lineRule(
  'dolma.repeated-lines@1.6',
  'Too many lines stand in the text more than once.',
  0.3,
  (document) => lineCounts(document).repeated,
)

/** Their characters for each character that is no white space: over 30 %, where Gopher has 20 %. More than 1 is possible. */
export const repeatedLineCharacters = lineRule(
  'dolma.repeated-line-characters@1.6',
  'Too much of the text stands in lines that it holds more than once.',
  0.3,
  (document) => lineCounts(document).repeatedCharacters,
)

export const lineRules: readonly Rule[] = [
  bulletLines,
  ellipsisLines,
  repeatedLines,
  repeatedLineCharacters,
]

function lineRule(
  id: string,
  sentence: string,
  threshold: number,
  measure: (document: Document) => number,
): Rule {
  return {
    id,
    version: 1,
    sentence,
    source: DOLMA_GOPHER,
    unit: 'share',
    fires: '>',
    threshold,
    action: 'drop',
    parameters: {},
    measure: (document) => ({ score: measure(document), spans: NO_SPANS }),
  }
}

interface LineCounts {
  readonly bullets: number
  readonly ellipses: number
  readonly repeated: number
  readonly repeatedCharacters: number
}

/** Shares of the lines between newlines; the empty text has zeros, not one empty line. */
const lineCounts = view((document): LineCounts => {
  if (document.text === '') return { bullets: 0, ellipses: 0, repeated: 0, repeatedCharacters: 0 }
  const lines = document.text.split('\n')
  const counts = new Map<string, number>()
  let bullets = 0
  let ellipses = 0
  for (const line of lines) {
    counts.set(line, (counts.get(line) ?? 0) + 1)
    if (line.startsWith('*') || line.startsWith('-')) bullets++
    if (line.endsWith('\u2026')) ellipses++
  }
  let repeated = 0
  let characters = 0
  for (const [line, count] of counts) {
    if (count < 2) continue
    repeated += count
    characters += countCodePoints(line) * count
  }
  return {
    bullets: bullets / lines.length,
    ellipses: ellipses / lines.length,
    repeated: repeated / lines.length,
    repeatedCharacters: characters / Math.max(whiteWordCodePoints(document), 1),
  }
})
