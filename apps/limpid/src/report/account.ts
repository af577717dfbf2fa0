import type { ReleaseFacts } from './facts.ts'

/** The sums of a release, by the ledger alone. */
export interface Account {
  readonly offered: number
  readonly skipped: number
  readonly dropped: number
  readonly edited: number
  readonly unchanged: number
  /** Unchanged and edited: what the corpus holds. */
  readonly inCorpus: number
  /** Everything that was not skipped. */
  readonly judged: number
  readonly chars: {
    readonly offered: number
    readonly dropped: number
    readonly cut: number
    readonly kept: number
  }
}

/** Two figures that should be equal and are not. */
export interface Difference {
  readonly kind: 'counts' | 'inputs' | 'parts'
  readonly figure: string
  readonly given: number
  readonly found: number
}

export function accountOf({ balance }: ReleaseFacts): Account {
  const of = (verdict: string) =>
    balance.verdicts.rows.find((row) => row.verdict === verdict) ?? NO_PAGES
  const [skip, drop, edit, keep] = [of('skip'), of('drop'), of('edit'), of('keep')]
  const kept = keep.keptChars + edit.keptChars
  return {
    offered: balance.verdicts.rows.reduce((sum, row) => sum + row.pages, 0),
    skipped: skip.pages,
    dropped: drop.pages,
    edited: edit.pages,
    unchanged: keep.pages,
    inCorpus: keep.pages + edit.pages,
    judged: drop.pages + keep.pages + edit.pages,
    chars: {
      offered: balance.verdicts.rows.reduce((sum, row) => sum + row.chars, 0),
      dropped: drop.chars,
      cut: keep.chars + edit.chars - kept,
      kept,
    },
  }
}

const NO_PAGES = { pages: 0, chars: 0, keptChars: 0 }

/** Conservation: the ledger against itself, against release.json and against the records counted while reading. */
export function differencesOf(facts: ReleaseFacts): readonly Difference[] {
  const account = accountOf(facts)
  const { counts, inputs } = facts.release
  const pairs = [
    ['offered', counts.offered, account.offered],
    ['skipped', counts.skipped, account.skipped],
    ['dropped', counts.dropped, account.dropped],
    ['edited', counts.edited, account.edited],
    ['kept', counts.kept, account.unchanged],
    ['chars.offered', counts.chars.offered, account.chars.offered],
    ['chars.dropped', counts.chars.dropped, account.chars.dropped],
    ['chars.cut', counts.chars.cut, account.chars.cut],
    ['chars.kept', counts.chars.kept, account.chars.kept],
  ] as const
  const differences: Difference[] = pairs
    .filter(([, given, found]) => given !== found)
    .map(([figure, given, found]) => ({ kind: 'counts', figure, given, found }))
  const read = inputs.reduce((sum, input) => sum + input.records, 0)
  if (read !== account.offered) {
    differences.push({ kind: 'inputs', figure: 'records', given: read, found: account.offered })
  }
  const parts = account.skipped + account.judged
  if (parts !== account.offered) {
    differences.push({ kind: 'parts', figure: 'records', given: account.offered, found: parts })
  }
  return differences
}
