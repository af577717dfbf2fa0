import type { DomainChanges, ListedDomain, MovedDomain } from './changes.ts'
import { rowsOf, type Compared } from './compared.ts'
import { figureChange } from './figure-change.ts'

/** How many domains of each kind of change are named; their number is given in any case. */
export const MOST_NAMED = 25

/** How the domains that the two summaries print differ: newly there, gone, and those with another size, the largest difference first. */
export function compareDomains(before: Compared, after: Compared): DomainChanges {
  const [then, now] = [domainsOf(before), domainsOf(after)]
  const [old, young] = [byName(then), byName(now)]
  const added = now.filter(({ domain }) => !old.has(domain))
  const gone = then.filter(({ domain }) => !young.has(domain))
  const moved = now
    .flatMap((domain) => movedFrom(old.get(domain.domain), domain))
    .toSorted(
      (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.rankAfter - b.rankAfter,
    )
  return {
    compared: { before: then.length, after: now.length },
    listed: { before: listedBy(before), after: listedBy(after) },
    added: named(added),
    gone: named(gone),
    moved: named(moved),
  }
}

/** Whether the summaries print all of both lists, so that there is nothing more to compare. */
export function isWhole({ compared, listed }: DomainChanges): boolean {
  return compared.before === listed.before && compared.after === listed.after
}

function named<T>(all: readonly T[]): { readonly count: number; readonly first: readonly T[] } {
  return { count: all.length, first: all.slice(0, MOST_NAMED) }
}

function domainsOf(record: Compared): readonly ListedDomain[] {
  return rowsOf(record, 'domains.first').map(({ domain, rank, charsKept }) => ({
    domain: String(domain ?? ''),
    rank: Number(rank),
    charsKept: Number(charsKept),
  }))
}

function byName(domains: readonly ListedDomain[]): ReadonlyMap<string, ListedDomain> {
  return new Map(domains.map((domain) => [domain.domain, domain]))
}

function listedBy(record: Compared): number {
  return Number(rowsOf(record, 'domains.totals')[0]?.['listed'] ?? 0)
}

function movedFrom(
  then: ListedDomain | undefined,
  { domain, rank, charsKept }: ListedDomain,
): readonly MovedDomain[] {
  if (then === undefined || (then.charsKept === charsKept && then.rank === rank)) return []
  const { before, after, difference } = figureChange(domain, then.charsKept, charsKept)
  return [{ domain, rankBefore: then.rank, rankAfter: rank, before, after, difference }]
}
