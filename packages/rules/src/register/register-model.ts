import { BUCKETS, type Terms } from './register-terms.ts'

/** Kinds of text, after the main registers of CORE (Biber & Egbert 2018, doi.org/10.1017/9781316388228). */
export const REGISTERS = [
  'narrative',
  'informational',
  'persuasion',
  'opinion',
  'discussion',
  'how-to',
] as const

export type Register = (typeof REGISTERS)[number]

/** A model as it is stored: bytes in base64, one byte a bucket. */
export interface RegisterModelSpec {
  readonly language: string
  readonly texts: number
  /** From where on a register holds. */
  readonly threshold: number
  /** Weight of a bucket's rarity, in steps of `rarityStep`; 0 for a bucket that too few texts hold. */
  readonly rarity: string
  readonly rarityStep: number
  readonly registers: readonly {
    readonly register: string
    readonly bias: number
    readonly step: number
    /** Signed bytes, in steps of `step`. */
    readonly weights: string
  }[]
}

export interface RegisterModel {
  readonly threshold: number
  readonly rarity: Float64Array
  readonly registers: readonly {
    readonly register: Register
    readonly bias: number
    readonly weights: Float64Array
  }[]
}

/** Reads a stored model; one of another shape is our own mistake and throws. */
export function registerModel(spec: RegisterModelSpec): RegisterModel {
  const rarity = bytesOf(spec.rarity)
  return {
    threshold: spec.threshold,
    rarity: Float64Array.from(rarity, (byte) => byte * spec.rarityStep),
    registers: spec.registers.map(({ register, bias, step, weights }) => {
      const known = REGISTERS.find((name) => name === register)
      if (known === undefined) throw new TypeError(`no register is called ${register}`)
      const signed = Float64Array.from(bytesOf(weights), (byte) => ((byte << 24) >> 24) * step)
      return { register: known, bias, weights: signed }
    }),
  }
}

function bytesOf(base64: string): Uint8Array {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  if (bytes.length !== BUCKETS) throw new TypeError(`a register model has ${BUCKETS} bytes a row`)
  return bytes
}

/** How probable each register is for a text of these terms, in the order of the model. */
export function chancesOf(model: RegisterModel, { buckets, counts }: Terms): readonly number[] {
  const sums = new Float64Array(model.registers.length)
  let square = 0
  for (let index = 0; index < buckets.length; index++) {
    const bucket = buckets[index] ?? 0
    const value = termWeight(counts[index] ?? 0) * (model.rarity[bucket] ?? 0)
    if (value === 0) continue
    square += value * value
    for (let row = 0; row < sums.length; row++)
      sums[row] = (sums[row] ?? 0) + value * (model.registers[row]?.weights[bucket] ?? 0)
  }
  const norm = Math.sqrt(square) || 1
  return model.registers.map(({ bias }, row) => 1 / (1 + Math.exp(-bias - (sums[row] ?? 0) / norm)))
}

/** Repetition counts, ever less: 1 + ln n, as is usual in text retrieval. */
export function termWeight(count: number): number {
  return 1 + Math.log(count)
}
