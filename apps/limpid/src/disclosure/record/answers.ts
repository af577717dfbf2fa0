import { fieldsOf, type FormField } from '../form/form.ts'
import type { DeclaredFact, FactValue, LocalText } from '../provider/provider.ts'
import { computedAnswers, type Computed } from './computed-answer.ts'
import { sayBoth } from './local-pair.ts'
import type { Material } from './material.ts'
import { isRanged, RANGE_UNITS, rangeOf } from './range-of.ts'
import type { Answer } from './record.ts'

/** Answers every field of the form, in its order: from the ledger where it can, from the provider where only it can, and says which. */
export function answersOf(material: Material): readonly Answer[] {
  const { form } = material
  const computed = computedAnswers(material)
  const answers = new Map<string, Answer>()
  for (const field of fieldsOf(form)) {
    const declared = declaredFor(field, material)
    const ofLedger = computed.get(field.id) ?? null
    const answer = answerOf(field, declared, ofLedger, answers)
    answers.set(field.id, withRange(answer, material))
  }
  return [...answers.values()]
}

/** Version and date stand at the head of provider.yaml, everything else below `facts`. */
function declaredFor(field: FormField, { provider }: Material): DeclaredFact | null {
  const { version, date } = provider.summary
  if (field.id === 'version') return known({ kind: 'text', text: version })
  if (field.id === 'last_update') return known({ kind: 'dates', dates: [{ name: null, date }] })
  return provider.facts.get(field.id) ?? null
}

function known(value: FactValue): DeclaredFact {
  return { state: 'known', value }
}

function answerOf(
  field: FormField,
  declared: DeclaredFact | null,
  computed: Computed | null,
  before: ReadonlyMap<string, Answer>,
): Answer {
  const asked = askedOf(field, before)
  const statements = computed?.statements ?? []
  const empty = { id: field.id, reason: null, value: null, range: null, statements }
  const mixed = computed === null ? 'declared' : 'mixed'
  if (declared?.state === 'known') {
    return {
      ...empty,
      state: 'known',
      from: mixed,
      value: declared.value,
      range: computed?.range ?? null,
    }
  }
  if (computed?.isWhole === true) return { ...empty, ...byLedger(computed) }
  if (declared !== null) {
    return { ...empty, state: declared.state, from: mixed, reason: declared.reason }
  }
  if (asked.kind === 'no' && computed === null)
    return { ...empty, state: 'not applicable', from: 'form', reason: asked.reason }
  return { ...empty, state: asked.kind === 'yes' ? 'missing' : 'not stated', from: mixed }
}

function byLedger({
  value,
  range,
  isNotApplicable,
}: Computed): Pick<Answer, 'state' | 'from' | 'value' | 'range'> {
  if (isNotApplicable === true)
    return { state: 'not applicable', from: 'ledger', value: null, range: null }
  return { state: 'known', from: 'ledger', value, range: range ?? null }
}

type Asked =
  | { readonly kind: 'yes' }
  | { readonly kind: 'optional' }
  | { readonly kind: 'no'; readonly reason: LocalText }

/**
 * Whether the form asks for a field. A condition on another answer ("2.3.used=yes") is settled by that answer; one on the world
 * ("provider outside the Union") by nobody but the provider, so that the field needs a state of its own.
 */
function askedOf({ isRequired, condition }: FormField, before: ReadonlyMap<string, Answer>): Asked {
  if (isRequired) return { kind: 'yes' }
  if (condition === null) return { kind: 'optional' }
  const ids = conditionIds(condition)
  if (ids.length === 0) return { kind: 'yes' }
  const given = ids.map((id) => before.get(id)?.value ?? null)
  if (given.some((value) => value?.kind === 'yes-no' && value.isYes)) return { kind: 'yes' }
  if (given.every((value) => value?.kind === 'yes-no'))
    return { kind: 'no', reason: sayBoth('disclosure-follows-no', { fields: ids.join(', ') }) }
  return { kind: 'optional' }
}

/** Fields a condition depends on. What is asked of private datasets is asked only where there are any. */
function conditionIds(condition: string): readonly string[] {
  if (condition === 'publicly known') return ['2.2.2.obtained']
  return [...condition.matchAll(/([\d.]+\.[a-z_]+)=yes/g)].map((match) => match[1] ?? '')
}

/** The template's size range, from a declared size in the range's unit, else from what the ledger proves. */
function withRange(answer: Answer, { form }: Material): Answer {
  if (answer.value?.kind !== 'size') return answer
  const { modality, size, unit } = answer.value.size
  if (!isRanged(modality) || unit !== RANGE_UNITS[modality]) return answer
  return { ...answer, range: rangeOf(form, modality, size)?.id ?? null }
}
