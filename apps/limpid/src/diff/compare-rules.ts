import type { ReleaseRule } from '../release/release-record.ts'
import type { StepChange } from './difference.ts'

/** What the second recipe says otherwise than the first, rule by rule, in the order of the second; what it leaves out comes last. */
export function compareRules(
  before: readonly ReleaseRule[],
  after: readonly ReleaseRule[],
): readonly StepChange[] {
  const old = new Map(before.map((rule) => [rule.id, rule]))
  const now = new Set(after.map((rule) => rule.id))
  const stayed = new Set(
    longestCommonOrder(
      before.map((rule) => rule.id).filter((id) => now.has(id)),
      after.map((rule) => rule.id).filter((id) => old.has(id)),
    ),
  )
  const changes = after.flatMap((rule): readonly StepChange[] => {
    const was = old.get(rule.id)
    if (!was) return [{ rule: rule.id, kind: 'added', values: [] }]
    const values = changedValues(was, rule)
    return [
      ...(stayed.has(rule.id) ? [] : [{ rule: rule.id, kind: 'moved', values: [] } as const]),
      ...(values.length > 0 ? [{ rule: rule.id, kind: 'changed', values } as const] : []),
    ]
  })
  const removed = before
    .filter((rule) => !now.has(rule.id))
    .map(({ id }) => ({ rule: id, kind: 'removed', values: [] }) as const)
  return [...changes, ...removed]
}

const KEYS = ['version', 'fires', 'threshold', 'action', 'languages'] as const

function changedValues(before: ReleaseRule, after: ReleaseRule): StepChange['values'] {
  const names = [
    ...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)]),
  ].toSorted()
  return [
    ...KEYS.map((key) => ({ key, before: shown(before[key]), after: shown(after[key]) })),
    ...names.map((name) => ({
      key: `with.${name}`,
      before: shown(before.parameters[name] ?? null),
      after: shown(after.parameters[name] ?? null),
    })),
  ].filter((value) => value.before !== value.after)
}

function shown(value: string | number | boolean | readonly string[] | null): string {
  if (value === null) return '–'
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** The longest list of ids that stand in one order in both: what is not in it was moved. A recipe has some hundred steps at most. */
function longestCommonOrder(
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const place = new Map(before.map((id, index) => [id, index]))
  let best: readonly string[] = []
  const endings: { readonly place: number; readonly chain: readonly string[] }[] = []
  for (const id of after) {
    const here = place.get(id) ?? -1
    let chain: readonly string[] = []
    for (const ending of endings)
      if (ending.place < here && ending.chain.length > chain.length) chain = ending.chain
    const longer = [...chain, id]
    endings.push({ place: here, chain: longer })
    if (longer.length > best.length) best = longer
  }
  return best
}
