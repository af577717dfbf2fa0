import { similarity, type ShingleStore, type Stored } from './shingle-store.ts'

/** A page of a cluster. Members come cluster by cluster, and in each in the order in which pages survive. */
export interface Member extends Stored {
  readonly cluster: number
  readonly position: number
  /** A page of an earlier release: it is there already and is never dropped. */
  readonly isFixed: boolean
}

/** A page that is dropped, the kept page it is alike to, and how much. */
export interface NearDuplicate {
  readonly position: number
  readonly survivor: number
  readonly similarity: number
}

/** Kept pages of one cluster that later ones are compared with, and the shingles they may hold in memory (128 MB). */
const MAX_COMPARED = 1_000
const MAX_SHINGLES = 1 << 24

interface Kept {
  readonly position: number
  readonly shingles: Uint32Array
}

/**
 * Walks through each cluster in the order of survival. A page is dropped when a page kept before it has at least `verify` of its shingles in
 * common (exact Jaccard), and the first such page is its survivor; every other page is kept, and later ones are compared with it. So a chain of
 * small changes cannot drop a page for one it does not resemble, every survivor named is a kept page, and of two kept pages none
 * is the copy of the other. The order of survival is total: neither the order of the input nor the number of workers can change the result.
 */
export class SurvivorChoice {
  readonly #verify: number
  readonly #store: ShingleStore
  #cluster = -1
  #kept: Kept[] = []
  #held = 0
  /** Pages that were not compared with every kept page of their cluster, because there were too many: they were kept. */
  uncompared = 0

  constructor(store: ShingleStore, verify: number) {
    this.#store = store
    this.#verify = verify
  }

  /** What becomes of the next member: null when it is kept. */
  next(member: Member): NearDuplicate | null {
    if (member.cluster !== this.#cluster) {
      this.#cluster = member.cluster
      this.#kept = []
      this.#held = 0
    }
    const shingles = this.#store.read(member)
    if (!member.isFixed) {
      for (const kept of this.#kept) {
        if (this.#cannotReach(shingles.length, kept.shingles.length)) continue
        const alike = similarity(shingles, kept.shingles)
        if (alike >= this.#verify)
          return { position: member.position, survivor: kept.position, similarity: alike }
      }
    }
    this.#keep(member.position, shingles)
    return null
  }

  /** Two sets cannot be more alike than the smaller is to the larger in size. */
  #cannotReach(left: number, right: number): boolean {
    return Math.min(left, right) < this.#verify * Math.max(left, right)
  }

  #keep(position: number, shingles: Uint32Array): void {
    const isFull =
      this.#kept.length >= MAX_COMPARED ||
      (this.#held + shingles.length / 2 > MAX_SHINGLES && this.#kept.length > 0)
    if (isFull) {
      this.uncompared++
      return
    }
    this.#kept.push({ position, shingles })
    this.#held += shingles.length / 2
  }
}
