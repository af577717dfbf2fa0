import { joinedHash, type Token } from '../words/token.ts'

/** The runs of n words of a text, for n = 1, 2, 3 …: finds the runs that read the same without joining their words. */
export class Runs {
  readonly words: readonly Token[]
  /** Code points of all words before `index`. */
  readonly codePoints: Int32Array
  #length = 0
  /** Hash of the run that begins with each word, its words joined. */
  readonly #hashes: Int32Array
  /** An open-addressing table that never fills more than half: first word of a remembered run, plus one. */
  readonly #slots: Int32Array

  constructor(words: readonly Token[]) {
    this.words = words
    this.codePoints = new Int32Array(words.length + 1)
    this.#hashes = new Int32Array(words.length)
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)))
    let before = 0
    for (const [index, word] of words.entries())
      this.codePoints[index + 1] = before += word.codePoints
  }

  /** How many words the runs have now. */
  get length(): number {
    return this.#length
  }

  get count(): number {
    return Math.max(this.words.length - this.#length + 1, 0)
  }

  /** Goes on to runs of one word more, and forgets what was remembered. */
  lengthen(): void {
    const { words } = this
    const hashes = this.#hashes
    const last = this.#length++
    for (let index = 0; index + last < words.length; index++) {
      const word = words[index + last]
      if (word) hashes[index] = joinedHash(hashes[index] ?? 0, word)
    }
    this.#slots.fill(0)
  }

  /**
   * The first word of the remembered run that reads as the one at `index`, or else remembers that and gives −1.
   * `ifWordsDiffer` also takes runs for the same that are cut into different words: `can not` and `cannot`.
   */
  findOrAdd(index: number, ifWordsDiffer: boolean): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const hash = this.#hashes[index] ?? 0
    for (
      let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;
      ;
      slot = (slot + 1) & mask
    ) {
      const known = (slots[slot] ?? 0) - 1
      if (known < 0) {
        slots[slot] = index + 1
        return -1
      }
      if (this.#hashes[known] === hash && this.#isSame(known, index, ifWordsDiffer)) return known
    }
  }

  #isSame(one: number, other: number, ifWordsDiffer: boolean): boolean {
    const { words } = this
    for (let offset = 0; offset < this.#length; offset++) {
      if (words[one + offset]?.text !== words[other + offset]?.text)
        return ifWordsDiffer && this.#joined(one) === this.#joined(other)
    }
    return true
  }

  #joined(index: number): string {
    return this.words
      .slice(index, index + this.#length)
      .map(({ text }) => text)
      .join('')
  }
}
