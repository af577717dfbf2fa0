const SIZE = 624
const SHIFT = 397

/** 32-bit draws of MT19937, seeded by one number (Matsumoto and Nishimura 1998, `init_genrand` of 2002). */
export function mersenneTwister(seed: number): () => number {
  const state = new Uint32Array(SIZE)
  state[0] = seed
  for (let index = 1; index < SIZE; index++) {
    const before = state[index - 1] ?? 0
    state[index] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + index
  }
  let next = SIZE
  return () => {
    if (next === SIZE) {
      twist(state)
      next = 0
    }
    return tempered(state[next++] ?? 0)
  }
}

function twist(state: Uint32Array): void {
  for (let index = 0; index < SIZE; index++) {
    const joined =
      ((state[index] ?? 0) & 0x8000_0000) | ((state[(index + 1) % SIZE] ?? 0) & 0x7fff_ffff)
    state[index] =
      (state[(index + SHIFT) % SIZE] ?? 0) ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908_b0df)
  }
}

function tempered(drawn: number): number {
  let value = drawn
  value ^= value >>> 11
  value ^= (value << 7) & 0x9d2c_5680
  value ^= (value << 15) & 0xefc6_0000
  return (value ^ (value >>> 18)) >>> 0
}
