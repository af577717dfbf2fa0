import { view, type Document } from '../document.ts'
import { dropWhiteSpace, skipWhiteSpace } from '../text/white-space.ts'
import { countEnglishSentences, cutEnglish } from '../words/spacy/english.ts'
import { withoutCitations } from './citations.ts'
import { lineFault, type LineFault } from './line-fault.ts'

/** A line as C4 leaves it: the stretches of the text that remain of it, or the fault for which it goes. */
export interface JudgedLine {
  readonly fault: LineFault | null
  /** Offsets into the text, without white space around the line and without citations. */
  readonly kept: readonly (readonly [number, number])[]
}

export interface LinePass {
  readonly lines: readonly JudgedLine[]
  /** The first line that would drop the whole document, and the fault; later lines no longer matter to C4. */
  readonly fatal: { readonly line: number; readonly fault: 'lorem-ipsum' | 'curly-bracket' } | null
  /** Sentences of the lines that stay. */
  readonly sentences: number
}

const strict = view((document) => pass(document, true))
const lenient = view((document) => pass(document, false))

/** What C4's line rules say of a document, in one pass for all of them. FineWeb asks for no terminal punctuation. */
export function linePass(document: Document, needsTerminal: boolean): LinePass {
  return needsTerminal ? strict(document) : lenient(document)
}

function pass(document: Document, needsTerminal: boolean): LinePass {
  const { text, lines } = document
  const judged: JudgedLine[] = []
  let fatal: LinePass['fatal'] = null
  let sentences = 0
  const sentencesOf = sentencesByLine(document)
  for (const line of lines) {
    const start = skipWhiteSpace(text, line.start, line.end)
    const end = dropWhiteSpace(text, start, line.end)
    const kept = withoutCitations(text, start, end)
    const raw = text.slice(start, end)
    const cleaned =
      kept.length === 1 ? raw : kept.map(([from, to]) => text.slice(from, to)).join('')
    const fault = lineFault(raw, cleaned, needsTerminal)
    if (fault === 'lorem-ipsum' || fault === 'curly-bracket')
      fatal ??= { line: judged.length, fault }
    if (fault === null)
      sentences +=
        kept.length === 1 ? sentencesOf(start, end) : countEnglishSentences(cutEnglish(cleaned))
    judged.push({ fault, kept })
  }
  return { lines: judged, fatal, sentences }
}

/** Counts sentences of ever later stretches among the tokens the text was cut into anyway. */
function sentencesByLine({ tokens }: Document): (start: number, end: number) => number {
  let next = 0
  const before = (offset: number): number => {
    while (next < tokens.starts.length && (tokens.starts[next] ?? 0) < offset) next++
    return next
  }
  return (start, end) => {
    const from = before(start)
    return countEnglishSentences(tokens, from, before(end))
  }
}
