import {
  chancesOf,
  registerModel,
  REGISTERS,
  type Register,
} from '../src/register/register-model.ts'
import { FEWEST_TERMS } from '../src/register/register-terms.ts'
import { stratifiedFolds } from './learned-folds.ts'
import { fitRegisters } from './register-fit.ts'
import type { LabelledPage } from './register-pages.ts'

const FOLDS = 5

/** What was predicted for a page: its chances, and the registers that hold by the threshold chosen without it. */
export interface Predicted {
  readonly chances: readonly number[]
  readonly registers: ReadonlySet<Register>
}

/** Predicts each page by a model that never saw it, whose threshold was chosen among the pages that it saw (nested cross-validation). */
export function nestedRegisters(
  pages: readonly LabelledPage[],
  seed: number,
): readonly Predicted[] {
  const predicted = pages.map((): Predicted => ({ chances: [], registers: NONE }))
  const fold = foldsOf(pages, seed)
  for (let part = 0; part < FOLDS; part++) {
    const known = pages.filter((_, row) => fold[row] !== part)
    const threshold = chosenThreshold(known, seed + 1000)
    const chances = chancesBy(known, pages)
    for (const [row] of pages.entries()) {
      if (fold[row] !== part) continue
      const own = chances[row] ?? []
      const isLong = (pages[row]?.terms.total ?? 0) >= FEWEST_TERMS
      predicted[row] = { chances: own, registers: isLong ? holding(own, threshold) : NONE }
    }
  }
  return predicted
}

const NONE: ReadonlySet<Register> = new Set()

/** The threshold at which the pages, each predicted without itself, have the best micro-F1. */
export function chosenThreshold(pages: readonly LabelledPage[], seed: number): number {
  const fold = foldsOf(pages, seed)
  const chances = pages.map((): readonly number[] => [])
  for (let part = 0; part < FOLDS; part++) {
    const made = chancesBy(
      pages.filter((_, row) => fold[row] !== part),
      pages,
    )
    for (const [row] of pages.entries()) if (fold[row] === part) chances[row] = made[row] ?? []
  }
  let best = { threshold: 0.5, score: -1 }
  for (let hundredth = 30; hundredth <= 80; hundredth += 2) {
    const threshold = hundredth / 100
    const score = microF1(
      pages,
      chances.map((own) => holding(own, threshold)),
    )
    if (score > best.score) best = { threshold, score }
  }
  return best.threshold
}

/** Registers from the threshold on. */
export function holding(chances: readonly number[], threshold: number): ReadonlySet<Register> {
  return new Set(REGISTERS.filter((_, row) => (chances[row] ?? 0) >= threshold))
}

/** Counts of one register: rightly named, named, and called so by people. */
export interface Tally {
  readonly right: number
  readonly named: number
  readonly called: number
}

export function tallyOf(
  pages: readonly LabelledPage[],
  named: readonly ReadonlySet<Register>[],
  register: string,
): Tally {
  const isNamed = (row: number): boolean =>
    [...(named[row] ?? [])].some((name) => name === register)
  return {
    right: pages.filter(({ labels }, row) => labels.has(register) && isNamed(row)).length,
    named: pages.filter((_, row) => isNamed(row)).length,
    called: pages.filter(({ labels }) => labels.has(register)).length,
  }
}

export function f1({ right, named, called }: Tally): number {
  return named + called === 0 ? 0 : (200 * right) / (named + called)
}

/** F1 over all labels together, spoken and lyrical, which are never named, among them; in per cent. */
export function microF1(
  pages: readonly LabelledPage[],
  named: readonly ReadonlySet<Register>[],
): number {
  let right = 0
  let all = 0
  for (const [row, { labels }] of pages.entries()) {
    const own = named[row] ?? new Set()
    all += labels.size + own.size
    for (const register of own) if (labels.has(register)) right++
  }
  return (200 * right) / all
}

function foldsOf(pages: readonly LabelledPage[], seed: number): readonly number[] {
  return stratifiedFolds(
    pages.map(({ labels }) => [...labels].toSorted().join(' ')),
    FOLDS,
    seed,
  )
}

/** Chances of every page by a model of the known ones, in bytes as it would be stored. */
function chancesBy(
  known: readonly LabelledPage[],
  pages: readonly LabelledPage[],
): readonly (readonly number[])[] {
  const model = registerModel(fitRegisters('', known, 0))
  return pages.map(({ terms }) => chancesOf(model, terms))
}
