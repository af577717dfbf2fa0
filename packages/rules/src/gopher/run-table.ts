/** An open-addressing table of runs of words, by the index of their first word. The caller compares: equal hashes prove nothing. */
export interface RunTable {
  slotOf(hash: number): number
  /** Index stored in the slot, −1 when it is free. */
  at(slot: number): number
  /** The slot to try next. */
  after(slot: number): number
  set(slot: number, index: number): void
}

/** A table that never fills more than half. */
export function runTable(runs: number): RunTable {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * runs + 2)))
  const mask = slots.length - 1
  return {
    slotOf: (hash) => hash & mask,
    at: (slot) => (slots[slot] ?? 0) - 1,
    after: (slot) => (slot + 1) & mask,
    set: (slot, index) => {
      slots[slot] = index + 1
    },
  }
}
