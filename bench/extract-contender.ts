/** One extractor's figures. */
export interface Contender {
  readonly name: string
  readonly version: string
  /** Pages a second of processor time, by turn. */
  readonly speeds: readonly number[]
  readonly p50Ms: number
  readonly p99Ms: number
  readonly failures: number
  /** F1 by set, in the order of SETS. */
  readonly f1: readonly number[]
}

export const SETS = ['adbar/trafilatura', 'flairNLP/fundus', 'rundimeco/waddle'] as const

/** Mean F1 over the sets. */
export function meanOf({ f1 }: Contender): number {
  return f1.reduce((sum, score) => sum + score, 0) / f1.length
}
