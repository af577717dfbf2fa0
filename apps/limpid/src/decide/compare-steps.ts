import { isDeepStrictEqual } from 'node:util'
import { EVALUATION_RULE, type Step } from '@limpid/rules'
import type { ReleaseRule } from '../release/release-record.ts'
import { measuresPagesAlone } from './whole-page-rules.ts'

/** A step of the new recipe beside the same rule in the old one. */
export interface ComparedStep {
  readonly step: Step
  /** The step as it was; null where nothing is known of its measure: another version, other parameters, or not in the old recipe. */
  readonly before: ReleaseRule | null
  /** True when the rule never names passages, so that a page on which it fires anew needs no second look. */
  readonly isWholePage: boolean
}

/** What a new recipe changes in the steps of an old one. */
export interface ComparedRecipe {
  readonly steps: readonly ComparedStep[]
  /**
   * Steps that edit, in the old recipe or the new, and stand otherwise among the others or edit in only one of the two: where one of
   * them fires, later rules saw another text.
   */
  readonly movedBefore: readonly ReleaseRule[]
  readonly movedAfter: readonly ComparedStep[]
  /** Steps that edit in both, in one place: a page on which they fire in one recipe alone is judged again. */
  readonly editing: readonly ComparedStep[]
}

/** Which of the things that rules look up beside the page are the same in both recipes. */
export interface SameSources {
  /** The entries of the operator's lists, and the texts of the evaluation sets. */
  readonly lists: boolean
  /** The question on rights: policy and last day. */
  readonly rights: boolean
}

/** Compares the steps that a run was judged by with those of a new recipe. */
export function compareSteps(
  before: readonly ReleaseRule[],
  after: readonly Step[],
  same: SameSources,
): ComparedRecipe {
  const steps = after.map((step): ComparedStep => {
    const old = before.find((rule) => isSameMeasure(rule, step))
    return {
      step,
      before: old !== undefined && looksTheSameUp(old.id, same) ? old : null,
      isWholePage: measuresPagesAlone(step.rule.id),
    }
  })
  const shared = steps.filter((compared) => compared.before !== null)
  const isStable = ({ before: old, step }: ComparedStep): boolean =>
    old !== null &&
    old.action === step.action &&
    shared.every(
      (other) =>
        other.before !== null &&
        before.indexOf(old) <= before.indexOf(other.before) ===
          after.indexOf(step) <= after.indexOf(other.step),
    )
  const editingAfter = steps.filter(({ step }) => isEdit(step.action))
  const editing = editingAfter.filter(isStable)
  const stable = new Set(editing.map((compared) => compared.before))
  return {
    steps,
    editing,
    movedBefore: before.filter((rule) => isEdit(rule.action) && !stable.has(rule)),
    movedAfter: editingAfter.filter((compared) => !editing.includes(compared)),
  }
}

/** True when both recipes measure the same things in the same order on the same texts, whatever they make of it. */
export function measuresAlike(
  { steps, movedBefore, movedAfter, editing }: ComparedRecipe,
  before: readonly ReleaseRule[],
): boolean {
  return (
    steps.length === before.length &&
    movedBefore.length + movedAfter.length === 0 &&
    editing.every((compared) => compared.before?.threshold === compared.step.threshold) &&
    steps.every(
      (compared, index) =>
        compared.before === before[index] &&
        isDeepStrictEqual(compared.before?.languages ?? null, languagesOf(compared.step)),
    )
  )
}

export function languagesOf({ languages }: Step): readonly string[] | null {
  return languages ? [...languages] : null
}

function looksTheSameUp(id: string, { lists, rights }: SameSources): boolean {
  if (id === 'url.listed-domain' || id === EVALUATION_RULE) return lists
  return rights || !/^(?:rights|optout)\./.test(id)
}

function isSameMeasure(rule: ReleaseRule, { rule: now, parameters }: Step): boolean {
  return (
    rule.id === now.id &&
    rule.version === now.version &&
    rule.fires === now.fires &&
    isDeepStrictEqual(rule.parameters, { ...parameters })
  )
}

function isEdit(action: string): boolean {
  return action === 'cut' || action === 'mask'
}
