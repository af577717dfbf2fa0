import type { FigureChange } from './changes.ts'

/** Shares are quotients: past twelve digits a difference shows how floating point subtracts, not what changed. */
const DIGITS = 12

export function figureChange(name: string, before: number, after: number): FigureChange {
  return { name, before, after, difference: Number((after - before).toPrecision(DIGITS)) }
}
