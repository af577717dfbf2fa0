import type { Document } from './document.ts'
import { editedDocument } from './document.ts'
import { composeEdits, editsOf, type Edit } from './edit.ts'
import {
  NO_SPANS,
  type Action,
  type Comparison,
  type Finding,
  type Parameters,
  type Rule,
  type Span,
} from './rule.ts'
import { toSource } from './source-offsets.ts'

/** One line of a recipe, resolved: which rule, from what threshold on, and what then happens. */
export interface Step {
  readonly rule: Rule
  readonly threshold: number
  readonly action: Action
  readonly parameters: Parameters
  /** Languages (BCP 47 primary subtags) the step applies to; every language when absent. */
  readonly languages?: ReadonlySet<string>
}

/** A step that fired on the document. Spans are UTF-16 offsets into the text as it was extracted. */
export interface Hit {
  readonly step: Step
  readonly score: number
  readonly spans: readonly Span[]
}

export interface Judgement {
  readonly verdict: 'keep' | 'edit' | 'drop'
  /** The step that decided: the first that dropped the page, else the first that edited it. */
  readonly decidedBy: Step | null
  /** The score of each step, in the order of the steps; null where it has none. */
  readonly measures: readonly (number | null)[]
  readonly hits: readonly Hit[]
  /** Deletions and replacements, ascending and disjoint, that turn the extracted text into `text`. */
  readonly edits: readonly Edit[]
  readonly text: string
}

/**
 * Measures every step on the document and lets the recipe's actions decide.
 * A `cut` or `mask` changes the text that later steps see; nothing stops at the first hit.
 */
export function judge(document: Document, steps: readonly Step[]): Judgement {
  const measures: (number | null)[] = []
  const hits: Hit[] = []
  let current = document
  let edits: readonly Edit[] = []
  let dropped: Step | null = null
  let edited: Step | null = null
  for (const step of steps) {
    const finding = applies(step, document) ? step.rule.measure(current, step.parameters) : NOTHING
    measures.push(finding.score)
    if (!fires(step, finding)) continue
    hits.push({ step, score: finding.score, spans: toSource(finding.spans, edits) })
    if (step.action === 'drop') dropped ??= step
    else if (step.action !== 'note') {
      const changes = editsOf(finding.spans, current.text.length)
      if (changes.length === 0) continue
      edited ??= step
      edits = composeEdits(edits, changes)
      current = editedDocument(current, changes)
    }
  }
  const verdict = dropped ? 'drop' : edited ? 'edit' : 'keep'
  return { verdict, decidedBy: dropped ?? edited, measures, hits, edits, text: current.text }
}

const NOTHING: Finding = { score: null, spans: NO_SPANS }

function applies(step: Step, document: Document): boolean {
  return step.languages === undefined || step.languages.has(document.language ?? 'und')
}

function fires(step: Step, finding: Finding): finding is Finding & { readonly score: number } {
  return finding.score !== null && exceeds(finding.score, step.rule.fires, step.threshold)
}

function exceeds(score: number, comparison: Comparison, threshold: number): boolean {
  if (comparison === '<') return score < threshold
  if (comparison === '<=') return score <= threshold
  return comparison === '>' ? score > threshold : score >= threshold
}
