/** A number below `sides`, from a sequence that is the same on every run. */
export type Dice = (sides: number) => number

/** Numbers that look random and are not: the linear congruence of Numerical Recipes (Press et al., 1992, §7.1). */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
