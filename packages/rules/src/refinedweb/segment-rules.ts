import { view, type Document } from '../document.ts'
import type { Rule } from '../rule.ts'
import { countCodePoints } from '../text/code-points.ts'
import { strip } from '../text/white-space.ts'
import { dropRule } from './declare.ts'

const BULLETS = ['●', '•', '*', '-']
const ELLIPSES = ['...', '. . .', '\u2026']

/** Stripped stretches between newlines; empty ones are none. */
const lineSegments = view(({ text }) => segments(text, '\n'))
const paragraphSegments = view(({ text }) => segments(text, '\n\n'))

export const markRules: readonly Rule[] = [
  dropRule({
    fault: 'bullet-lines',
    sentence: 'Nearly every line starts with a bullet, an asterisk or a hyphen.',
    unit: 'share',
    fires: '>',
    threshold: 0.9,
    measure: (document) =>
      lineShare(document, (line) => BULLETS.some((mark) => line.startsWith(mark))),
  }),
  dropRule({
    fault: 'ellipsis-lines',
    sentence: 'Too many lines end with an ellipsis, spaced out or not.',
    unit: 'share',
    fires: '>',
    threshold: 0.3,
    measure: (document) =>
      lineShare(document, (line) => ELLIPSES.some((mark) => line.endsWith(mark))),
  }),
]

/** All occurrences of what stands there twice count; a page of one segment repeats nothing. */
export const repetitionRules: readonly Rule[] = [
  dropRule({
    fault: 'repeated-lines',
    sentence: 'Too many lines stand in the text more than once, blank ones not counted.',
    unit: 'share',
    fires: '>',
    threshold: 0.3,
    measure: (document) => repeated(lineSegments(document), () => 1),
  }),
  dropRule({
    fault: 'repeated-paragraphs',
    sentence: 'Too many paragraphs stand in the text more than once.',
    unit: 'share',
    fires: '>',
    threshold: 0.3,
    measure: (document) => repeated(paragraphSegments(document), () => 1),
  }),
  dropRule({
    fault: 'repeated-line-characters',
    sentence:
      'Too much of the text stands in lines that it holds more than once, blank ones not counted.',
    unit: 'share',
    fires: '>',
    threshold: 0.2,
    measure: (document) => repeated(lineSegments(document), countCodePoints),
  }),
  dropRule({
    fault: 'repeated-paragraph-characters',
    sentence: 'Too much of the text stands in paragraphs that it holds more than once.',
    unit: 'share',
    fires: '>',
    threshold: 0.2,
    measure: (document) => repeated(paragraphSegments(document), countCodePoints),
  }),
]

function segments(text: string, end: string): readonly string[] {
  return text
    .split(end)
    .map(strip)
    .filter((segment) => segment !== '')
}

function lineShare(document: Document, counts: (line: string) => boolean): number | null {
  const lines = lineSegments(document)
  return lines.length === 0 ? null : lines.filter(counts).length / lines.length
}

function repeated(found: readonly string[], weigh: (segment: string) => number): number | null {
  if (found.length === 0) return null
  const counts = new Map<string, number>()
  for (const segment of found) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  let all = 0
  let again = 0
  for (const [segment, count] of counts) {
    const weight = weigh(segment) * count
    all += weight
    if (count > 1) again += weight
  }
  return again / all
}
