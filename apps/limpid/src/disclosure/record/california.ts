import { computedAnswers } from './computed-answer.ts'
import { sourceStatements } from './computed-datasets.ts'
import { stepStatement } from './computed-measures.ts'
import { sayBoth } from './local-pair.ts'
import type { Material } from './material.ts'
import type { Answer, Statement } from './record.ts'

/** The twelve items of AB 2013 (California Civil Code 3111), from the same facts as the EU form. */
export function californiaOf(material: Material, answers: readonly Answer[]): readonly Answer[] {
  const statements = statementsByItem(material)
  const exempt = material.provider.facts.get('ab2013')
  return material.form.california.map(({ n, eu }) => {
    const id = `ab2013.${n}`
    const said = statements.get(n) ?? []
    const empty = { id, value: null, range: null, reason: null, statements: said }
    if (exempt !== undefined && exempt.state !== 'known')
      return {
        ...empty,
        statements: [],
        state: exempt.state,
        from: 'declared',
        reason: exempt.reason,
      }
    const declared = material.provider.facts.get(id)
    if (declared?.state === 'known')
      return {
        ...empty,
        state: 'known',
        from: said.length > 0 ? 'mixed' : 'declared',
        value: declared.value,
      }
    if (declared !== undefined)
      return { ...empty, state: declared.state, from: 'declared', reason: declared.reason }
    if (OWN_ITEMS.has(n)) return { ...empty, state: 'missing', from: 'declared' }
    return { ...empty, ...stateFrom(eu, answers, said) }
  })
}

/** Items that no EU field answers and the ledger does not either. */
const OWN_ITEMS: ReadonlySet<number> = new Set([2, 5, 7, 8, 11])

/** An item answered by EU fields is as known as they are; the documents print those answers below it. */
function stateFrom(
  fields: readonly string[],
  answers: readonly Answer[],
  said: readonly Statement[],
): Pick<Answer, 'state' | 'from'> {
  const nearest = answers.filter((answer) => fields.some((field) => matches(field, answer.id)))
  const isKnown = said.length > 0 || nearest.some((answer) => answer.state === 'known')
  if (isKnown) return { state: 'known', from: said.length > 0 ? 'mixed' : 'declared' }
  return nearest.some((answer) => answer.state === 'missing')
    ? { state: 'missing', from: 'declared' }
    : { state: nearest[0]?.state ?? 'not stated', from: 'declared' }
}

/** `1.3.*` stands for every field of section 1.3; `1.3.*.types_of_content` for its sizes. */
export function matches(pattern: string, id: string): boolean {
  const [head = pattern] = pattern.split('*')
  return pattern.includes('*') ? id.startsWith(head) : id === pattern
}

function statementsByItem(material: Material): ReadonlyMap<number, readonly Statement[]> {
  const { facts, provider } = material
  const computed = computedAnswers(material)
  const of = (id: string) => computed.get(id)?.statements ?? []
  const total = facts.provenance.sources.rows.reduce((sum, row) => sum + row.charsKept, 0)
  const sources = facts.provenance.sources.rows.flatMap((row) => {
    const declared = provider.sources.find((source) => source.id === row.source)
    return declared === undefined ? [] : sourceStatements({ declared, row }, total, material)
  })
  const bought = provider.sources.map((source): Statement => {
    const values = { name: source.name, category: sayBoth(`category-${source.category}`) }
    return { message: 'said-source-category', values, facts: ['provenance.sources'] }
  })
  const types: Statement = { message: 'said-unlabelled', values: {}, facts: ['corpus.totals'] }
  return new Map([
    [1, sources],
    [3, of('1.3.text')],
    [4, [types, ...of('1.3.languages')]],
    [6, bought],
    [
      9,
      facts.steps.steps.rows.map((step) => stepStatement(step, material)).concat(of('3.3.other')),
    ],
    [10, of('1.3.latest_date')],
  ])
}
