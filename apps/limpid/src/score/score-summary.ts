import { fieldsOf, readForm, type FormField } from '../disclosure/form/form.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { contradictionsOf } from './judge/contradictions.ts'
import { countOf } from './judge/evidence.ts'
import { WEIGHTS, weightOf } from './judge/fields.ts'
import { decide, judgeField, type Decision } from './judge/judge-field.ts'
import { sentencesOf, yesNoOf, type Sentence } from './judge/passage.ts'
import { passagesOf } from './passages.ts'
import type { Source } from './source/block.ts'

export interface ScoredField extends Decision {
  readonly id: string
  readonly weight: number
  readonly why: string
}

/** A published summary, judged field by field. */
export interface Scorecard {
  readonly form: string
  readonly format: Source['format']
  readonly language: 'en' | 'fr'
  /** 0 to 100: the weight of what is present, and a quarter of what is vague, in that of everything asked. */
  readonly score: number
  readonly fields: readonly ScoredField[]
}

/** Judges a summary. The same source gives the same scorecard on every machine. */
export function scoreSummary({ format, blocks }: Source, path: string): Scorecard {
  const form = readForm()
  const passages = passagesOf(blocks)
  const language = languageOf(blocks.map(({ text }) => text).join('\n'), path)
  if (passages.size === 0) throw new LimpidError('score/not-a-summary', { path })
  const said = new Map([...passages].map(([id, pieces]) => [id, sentencesOf(pieces)]))
  const contradictions = contradictionsOf(form, said)
  const fields = fieldsOf(form).map((field) => {
    const { weight, why } = weightOf(field.id)
    const { state, rule, sentence, against } =
      contradictions.get(field.id) ??
      asked(field, judgeField(field, said.get(field.id) ?? null), said)
    return { id: field.id, weight, why, state, rule, sentence, against }
  })
  return { form: form.template, format, language, score: scoreOf(fields), fields }
}

function scoreOf(fields: readonly ScoredField[]): number {
  let all = 0
  let got = 0
  for (const { state, weight } of fields) {
    if (state === 'not-asked') continue
    all += weight
    got += weight * WEIGHTS.credit[state]
  }
  return all === 0 ? 0 : Math.round((got / all) * 100)
}

/** What nobody asked for is not missed: fields that a “no” excuses, and optional ones. Silence excuses nothing. */
function asked(
  field: FormField,
  decision: Decision,
  said: ReadonlyMap<string, readonly Sentence[]>,
): Decision {
  if (decision.state === 'present' || field.isRequired) return decision
  const gates = [...(field.condition ?? '').matchAll(/([\d.]+\.[a-z_]+)=yes/g)].map(
    (match) => match[1] ?? '',
  )
  if (field.condition === 'publicly known') gates.push('2.2.2.obtained')
  const answers = gates.map((gate) => yesNoOf(said.get(gate) ?? []))
  if (gates.length > 0 && answers.every((answer) => answer === 'no'))
    return decide('not-asked', 'follows-no', said.get(gates[0] ?? '')?.[0] ?? null)
  const isOpen =
    weightOf(field.id).weight === 0 || (weightOf(field.id).world === true && gates.length === 0)
  return isOpen && decision.state === 'absent'
    ? decide('not-asked', 'optional', decision.sentence)
    : decision
}

/** English or French, by their commonest words; what has fewer than one in twenty of either's is not judged. */
function languageOf(text: string, path: string): 'en' | 'fr' {
  const sample = text.slice(0, 200_000)
  const english = countOf('english', sample)
  const french = countOf('french', sample)
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  if (words > 40 && english + french < words * 0.05)
    throw new LimpidError('score/other-language', { path })
  return french > english ? 'fr' : 'en'
}
