import type { LanguageGrams } from './sources.ts'

/** Sequences kept of each length, those that tell languages apart best. */
const KEPT = [9_999, 9_999, 25_000, 80_000, 120_000]
/** Logarithm of the share that counts as none, by length. */
const FLOORS = [-12, -12, -13, -14, -14]
/** What a nat counts, by length: whole words and endings say more than their shorter parts together. */
const WORTHS = [1, 1, 1, 1, 2]
/** Weight units a nat. */
export const UNITS_PER_NAT = 8
const MOST_WEIGHT = 255

/** The languages of each kept sequence, as places in the list, with their weights. */
export type GramWeights = ReadonlyMap<string, readonly (readonly [number, number])[]>

/** Keeps the sequences with the most information about the language, and every beginning of a kept one. */
export function selectGrams(languages: readonly LanguageGrams[]): GramWeights {
  const kept = new Map<string, readonly (readonly [number, number])[]>()
  for (const [order, floor] of FLOORS.entries()) {
    const shares = sharesByGram(languages, order)
    const ranked = [...shares]
      .map(([gram, entries]) => ({
        gram,
        entries,
        information: information(entries, floor, languages.length),
      }))
      .toSorted(
        (one, other) => other.information - one.information || (one.gram < other.gram ? -1 : 1),
      )
      .slice(0, KEPT[order])
    for (const { gram, entries } of ranked) {
      const weights = entries
        .map(([place, share]) => [place, weightOf(share, order)] as const)
        .filter(([, weight]) => weight > 0)
      if (weights.length > 0) kept.set(gram, weights)
    }
  }
  for (const gram of Array.from(kept.keys()))
    for (let length = 1; length < gram.length; length++) {
      const beginning = gram.slice(0, length)
      if (!kept.has(beginning)) kept.set(beginning, [])
    }
  return kept
}

function sharesByGram(
  languages: readonly LanguageGrams[],
  order: number,
): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const shares = new Map<string, [number, number][]>()
  for (const [place, { byLength }] of languages.entries())
    for (const [gram, share] of byLength[order] ?? []) {
      const entries = shares.get(gram) ?? []
      if (entries.push([place, share]) === 1) shares.set(gram, entries)
    }
  return shares
}

/** Mutual information of sequence and language, each language as likely as the others, in nats times the number of languages. */
function information(
  entries: readonly (readonly [number, number])[],
  floor: number,
  languages: number,
): number {
  let sum = Math.exp(floor) * (languages - entries.length)
  for (const [, share] of entries) sum += Math.exp(share)
  const mean = Math.log(sum / languages)
  let told = 0
  for (const [, share] of entries) told += Math.exp(share) * (share - mean)
  return told
}

function weightOf(share: number, order: number): number {
  const nats = (share - (FLOORS[order] ?? 0)) * (WORTHS[order] ?? 1)
  return Math.min(Math.round(nats * UNITS_PER_NAT), MOST_WEIGHT)
}

/** Weight per looked-up sequence that text of a language has on average, by its own frequencies. */
export function usualFit(place: number, { byLength }: LanguageGrams, grams: GramWeights): number {
  let weights = 0
  let places = 0
  for (const shares of byLength)
    for (const [gram, logarithm] of shares) {
      const share = Math.exp(logarithm)
      places += share
      const weight = grams.get(gram)?.find(([language]) => language === place)?.[1] ?? 0
      weights += share * weight
    }
  return weights / places
}
