import { fieldsOf, type FieldKind, type Form } from '../form/form.ts'

/** Items of AB 2013 without a field of their own in the EU form that only the provider can answer. Item 9, cleaning, comes from the ledger. */
const CALIFORNIA_FACTS = ['ab2013.2', 'ab2013.5', 'ab2013.7', 'ab2013.8', 'ab2013.11'] as const

/** Fields filled from `summary`, `sources` or `measures`, never below `facts`. */
const ELSEWHERE: ReadonlySet<string> = new Set(['version', 'last_update'])

/** What may stand below `facts` in provider.yaml, and in which shape. */
export function factKinds(form: Form): ReadonlyMap<string, FieldKind> {
  const fields = fieldsOf(form)
    .filter((field) => !ELSEWHERE.has(field.id))
    .map((field) => [field.id, field.kind] as const)
  const california = CALIFORNIA_FACTS.map((id) => [id, 'text'] as const)
  return new Map([...fields, ...california, ['ab2013', 'text']])
}
