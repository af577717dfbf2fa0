import { POLICIES, type Policy } from '@limpid/rules'
import type { Material } from './material.ts'
import type { Statement } from './record.ts'

/** What the ledger's tables on rights say to field 3.1: the policy, what each policy decides of the pages kept, and the licences found. */
export function rightsStatements({ facts, release }: Material): readonly Statement[] {
  const { rights } = facts
  if (rights === null) return [{ message: 'said-rights-no-tables', values: {}, facts: [] }]
  const { policy = null, purpose = null } = release.rights ?? {}
  const applied: Statement =
    policy === null || purpose === null
      ? { message: 'said-policy-none', values: {}, facts: [] }
      : { message: 'said-policy', values: { policy, purpose }, facts: ['rights.policies'] }
  const open = rights.licences.rows.filter((row) => row.isOpen)
  const licences: Statement = {
    message: 'said-licences',
    values: {
      named: rights.licences.rows.reduce((sum, row) => sum + row.pages, 0),
      open: open.reduce((sum, row) => sum + row.pages, 0),
    },
    facts: ['rights.licences'],
  }
  const outcomes = POLICIES.map((each): Statement => outcomeOf(each, rights.policies.rows))
  return [applied, ...outcomes, licences]
}

type Shares = NonNullable<Material['facts']['rights']>['policies']['rows']

/** Not checked is counted apart and never called unreserved. */
function outcomeOf(policy: Policy, rows: Shares): Statement {
  const kept = (outcome: string) =>
    rows
      .filter((row) => row.purpose === 'train' && row.policy === policy && row.outcome === outcome)
      .reduce((sum, row) => sum + row.keptPages, 0)
  const values = {
    policy,
    reserved: kept('reserved'),
    free: kept('not-reserved'),
    unchecked: kept('not-checked'),
  }
  return { message: 'said-policy-outcome', values, facts: ['rights.policies', 'rights.states'] }
}
