import type { FormField } from '../../disclosure/form/form.ts'
import { evidenceOf, isOnly, says } from './evidence.ts'
import { weightOf } from './fields.ts'
import { sizesOf } from './numbers.ts'
import { boxesOf, yesNoOf, type Sentence } from './passage.ts'

export type FieldState = 'present' | 'vague' | 'absent' | 'contradictory' | 'not-asked'

/** Every way to a decision; each has its sentence in `words/score.*.ftl`. */
export type ScoreRule =
  | 'evidence'
  | 'box'
  | 'no-passage'
  | 'placeholder'
  | 'no-box'
  | 'both-boxes'
  | 'unreadable-boxes'
  | 'hedge'
  | 'examples'
  | 'vague-words'
  | 'refusal'
  | 'no-evidence'
  | 'unknown-with-reason'
  | 'follows-no'
  | 'optional'
  | 'not-applicable'
  | 'unticked'
  | 'other-unit'
  | 'denied-and-given'
  | 'outside-range'
  | 'two-sizes'
  | 'zero-and-ticked'
  | 'dates-disagree'
  | 'parts-exceed'
  | 'unticked-but-used'
  | 'only-licensed'

export interface Decision {
  readonly state: FieldState
  readonly rule: ScoreRule
  readonly sentence: Sentence | null
  /** The other side of a contradiction. */
  readonly against: Sentence | null
}

export function decide(
  state: FieldState,
  rule: ScoreRule,
  sentence: Sentence | null = null,
  against: Sentence | null = null,
): Decision {
  return { state, rule, sentence, against }
}

/** What one field says by its own passage; `null` sentences mean that the form's label was not found at all. */
export function judgeField(field: FormField, sentences: readonly Sentence[] | null): Decision {
  if (sentences === null) return decide('absent', 'no-passage')
  const [first] = sentences
  if (first === undefined) return decide('absent', 'placeholder')
  if (field.kind === 'yes-no') return judgeYesNo(sentences, first)
  const empty = judgeEmpty(field, sentences, first)
  if (empty !== null) return empty
  if (field.kind === 'modalities') return judgeBoxes(sentences, first)
  if (field.kind === 'size') return judgeSize(field, sentences, first)
  return judgeText(field, sentences, first)
}

function judgeYesNo(sentences: readonly Sentence[], first: Sentence): Decision {
  const answer = yesNoOf(sentences)
  if (answer === 'both') return decide('contradictory', 'both-boxes', first)
  const { open } = boxesOf(sentences)
  if (answer !== null) return denied(sentences, answer) ?? decide('present', 'box', first)
  if (open.length > 0) return decide('absent', 'no-box', first)
  if (isOnly('placeholder', first.text)) return judgeReason(sentences, first)
  if (/^(?:yes|oui)\W+(?:no|non)\W*$/i.test(sentences.map(({ text }) => text).join(' ')))
    return decide('vague', 'unreadable-boxes', first)
  return says('refusal', first.text)
    ? decide('vague', 'refusal', first)
    : decide('vague', 'no-evidence', first)
}

function denied(sentences: readonly Sentence[], answer: 'yes' | 'no'): Decision | null {
  const denial = sentences.find(({ text }) => says('denial', text))
  return answer === 'yes' && denial !== undefined && sentences[0] !== undefined
    ? decide('contradictory', 'denied-and-given', sentences[0], denial)
    : null
}

function judgeReason(sentences: readonly Sentence[], first: Sentence): Decision {
  return sentences.slice(1).some(({ text }) => says('reason', text))
    ? decide('vague', 'unknown-with-reason', first)
    : decide('absent', 'placeholder', first)
}

/** A placeholder; what is not applicable with a reason is not asked, where the form leaves it open. */
function judgeEmpty(
  field: FormField,
  sentences: readonly Sentence[],
  first: Sentence,
): Decision | null {
  const said = sentences.filter(({ text }) => !isOnly('placeholder', text))
  const [start = ''] = first.text.split(/[.:,;–—(]| - /)
  if (said.length === sentences.length && !(isOnly('placeholder', start) && /\p{L}/u.test(start)))
    return null
  const reason = [...said, first].find(({ text }) => says('reason', text))
  if (
    reason === undefined &&
    said.length > 0 &&
    said.length < sentences.length &&
    !isOnly('placeholder', first.text)
  )
    return null
  if (reason === undefined) return decide('absent', 'placeholder', first)
  return field.isRequired ||
    (field.condition !== null &&
      weightOf(field.id).world !== true &&
      field.condition !== 'applicable')
    ? decide('vague', 'unknown-with-reason', reason)
    : decide('not-asked', 'not-applicable', reason)
}

function judgeBoxes(sentences: readonly Sentence[], first: Sentence): Decision {
  const { ticked, open } = boxesOf(sentences)
  if (ticked.length > 0) return decide('present', 'box', first)
  if (open.length > 0) return decide('absent', 'no-box', first)
  const named = sentences.find(
    ({ text }) => evidenceOf('modality', text).length > 0 && !says('hedge', text),
  )
  return named === undefined ? judgeVague(sentences, first) : decide('present', 'evidence', named)
}

function judgeSize(field: FormField, sentences: readonly Sentence[], first: Sentence): Decision {
  const { ticked, open } = boxesOf(sentences)
  const units = weightOf(field.id).size ?? []
  const range = sentences.find(
    ({ text }) => /\[x\][^[]*\d/.test(text) || /\[x\][^[]*milli/.test(text),
  )
  if (range !== undefined) return decide('present', 'box', range)
  const unit = new RegExp(String.raw`\d[^.]{0,40}\b(?:${units.join('|')})s?\b`, 'iu')
  const sized = sentences.find(({ text }) => unit.test(text.replaceAll(/\[ \][^[]*/g, '')))
  if (sized !== undefined && !says('hedge', sized.text)) return decide('present', 'evidence', sized)
  const other = sentences.find(({ text }) => sizesOf(text).length > 0 && !text.includes('[ ]'))
  if (other !== undefined) return decide('vague', 'other-unit', other)
  if (open.length > 0 && ticked.length === 0) return decide('not-asked', 'unticked', first)
  return judgeVague(sentences, first)
}

/** Evidence counts from sentences that state it; a sentence that says “may” states nothing. */
function judgeText(field: FormField, sentences: readonly Sentence[], first: Sentence): Decision {
  const needs = weightOf(field.id).needs ?? [{ count: 1 }]
  const firm = sentences.filter(
    ({ text }) => !says('hedge', text) && !(says('refusal', text) && !/\d|https?:/.test(text)),
  )
  for (const need of needs) {
    const sentence = meets(need, firm)
    if (sentence !== null) {
      const isFew = field.id === '2.3.domains' && need['domain'] === 1
      if (isFew && says('example', sentence.text)) return decide('vague', 'examples', sentence)
      return decide('present', 'evidence', sentence)
    }
  }
  const hedged = needs.some((need) => meets(need, sentences) !== null)
  const word = sentences.find(({ text }) => says('hedge', text))
  if (hedged && word !== undefined) return decide('vague', 'hedge', word)
  return judgeVague(sentences, first)
}

/** The sentence with most of what is needed, where all sentences together have all of it. */
function meets(
  need: Readonly<Record<string, number>>,
  sentences: readonly Sentence[],
): Sentence | null {
  const kinds = Object.entries(need)
  const isMet = kinds.every(
    ([kind, least]) =>
      new Set(sentences.flatMap(({ text }) => evidenceOf(kind, text))).size >= least,
  )
  if (!isMet) return null
  const weighed = sentences.map((sentence) => ({
    sentence,
    found: kinds.reduce((sum, [kind]) => sum + evidenceOf(kind, sentence.text).length, 0),
  }))
  return weighed.toSorted((a, b) => b.found - a.found)[0]?.sentence ?? null
}

function judgeVague(sentences: readonly Sentence[], first: Sentence): Decision {
  const of = (list: string) => sentences.find(({ text }) => says(list, text))
  const refusal = of('refusal')
  if (refusal !== undefined) return decide('vague', 'refusal', refusal)
  const vague = of('vague')
  if (vague !== undefined) return decide('vague', 'vague-words', vague)
  const hedge = of('hedge')
  return hedge === undefined
    ? decide('vague', 'no-evidence', first)
    : decide('vague', 'hedge', hedge)
}
