import type { Answer } from './record.ts'

/** Fields whose answer is no longer the same, in the order of the form. */
export function changedAnswers(
  before: readonly Answer[],
  now: readonly Answer[],
): readonly string[] {
  const then = new Map(before.map((answer) => [answer.id, JSON.stringify(answer)]))
  const present = new Set(now.map((answer) => answer.id))
  const changed = now.filter((answer) => then.get(answer.id) !== JSON.stringify(answer))
  const gone = before.filter((answer) => !present.has(answer.id))
  return [...changed, ...gone].map((answer) => answer.id)
}
