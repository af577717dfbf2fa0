import type { Figures } from '../words/figures.ts'
import type { Words } from '../words/words.ts'
import type { Change, Difference, Move, Moves, StepChange, Tallies } from './difference.ts'

/** One way of grouping pages, as text and page show it. */
export interface ShownMoves {
  readonly id: 'rule' | 'domain' | 'language' | 'register'
  readonly title: string
  readonly columns: readonly ShownColumn[]
  /** Null where nothing is known to group by. */
  readonly moves: Moves | null
}

export interface ShownColumn {
  readonly title: string
  readonly changes: readonly Change[]
}

/** The groups of a comparison in the order shown; pages of one release alone have columns where the releases have other files. */
export function shownMoves(difference: Difference, { say }: Words): readonly ShownMoves[] {
  const columns = [
    { title: say('diff-newly-kept'), changes: ['newly-kept'] },
    { title: say('diff-newly-dropped'), changes: ['newly-dropped'] },
    { title: say('diff-changed-text'), changes: ['changed-text'] },
  ] as const
  const only = difference.hasSameInputs
    ? []
    : ([
        { title: say('diff-only-before'), changes: ['only-before-kept', 'only-before-out'] },
        { title: say('diff-only-after'), changes: ['only-after-kept', 'only-after-out'] },
      ] as const)
  const { rules, domains, languages, registers } = difference
  const group = (id: ShownMoves['id'], moves: Moves | null) => ({
    id,
    title: say(`diff-${id}-title`),
    columns: [...columns, ...(id === 'rule' ? [] : only)],
    moves: moves && shownRows(moves, [...columns, ...(id === 'rule' ? [] : only)]),
  })
  return [
    group('rule', rules),
    group('domain', domains),
    group('language', languages),
    group('register', registers),
  ]
}

/** Rows that are nothing but pages kept in neither release are not shown: nothing went to or fro. */
function shownRows({ rows, others, otherNames }: Moves, columns: readonly ShownColumn[]): Moves {
  const isShown = (tallies: Tallies) => columns.some((column) => pagesOf(tallies, column) > 0)
  const none = { rows: rows.filter((row) => isShown(row.tallies)), others }
  return { ...none, otherNames: isShown(others) ? otherNames : 0 }
}

export function pagesOf(tallies: Tallies, { changes }: ShownColumn): number {
  return changes.reduce((sum, change) => sum + tallies[change].pages, 0)
}

/** A line of the account: kept before, what came and went, kept after. */
export interface AccountLine {
  readonly sign: '' | '+' | '−' | '='
  readonly label: string
  readonly pages: number | null
  readonly chars: number
}

export function accountLines(difference: Difference, { say }: Words): readonly AccountLine[] {
  const { before, after, totals, hasSameInputs } = difference
  const changed = totals['changed-text'].charsAfter - totals['changed-text'].charsBefore
  const line = (sign: AccountLine['sign'], name: string, change: Change): AccountLine => ({
    sign,
    label: say(name),
    pages: totals[change].pages,
    chars: sign === '+' ? totals[change].charsAfter : totals[change].charsBefore,
  })
  const only = [
    line('−', 'diff-only-before', 'only-before-kept'),
    line('+', 'diff-only-after', 'only-after-kept'),
  ]
  return [
    { sign: '', label: say('diff-kept-before'), pages: before.kept, chars: before.keptChars },
    line('+', 'diff-newly-kept', 'newly-kept'),
    line('−', 'diff-newly-dropped', 'newly-dropped'),
    ...(hasSameInputs ? [] : only),
    {
      sign: changed < 0 ? '−' : '+',
      label: say('diff-text-before'),
      pages: null,
      chars: Math.abs(changed),
    },
    { sign: '=', label: say('diff-kept-after'), pages: after.kept, chars: after.keptChars },
  ]
}

/** How a row is called: a rule by its id, a language by its name. */
export function nameOf(
  id: ShownMoves['id'],
  { name }: Move,
  words: Words,
  figures: Figures,
): string {
  if (name === null)
    return words.say(id === 'language' ? 'sources-unknown-language' : 'diff-no-name')
  if (id === 'language') return figures.language(name)
  const message = `register-${name}`
  return id === 'register' && words.knows(message) ? words.say(message) : name
}

/** What stands beside the account: pages kept in both and in neither of which something else changed. */
export function besideAccount(
  { totals, hasSameInputs }: Difference,
  { say }: Words,
  { count }: Figures,
): readonly string[] {
  const pages = (change: Change) => count(totals[change].pages)
  const beside = say('diff-beside', {
    changed: pages('changed-text'),
    reasons: pages('other-reason'),
  })
  if (hasSameInputs) return [beside]
  const only = { before: pages('only-before-out'), after: pages('only-after-out') }
  return [beside, say('diff-beside-only', only)]
}

/** Rules of which the recipe after says the same thing otherwise. */
export interface StepGroup extends Pick<StepChange, 'kind' | 'values'> {
  readonly rules: readonly string[]
}

/** The changes of the recipe, rules together that share one, in the order of their first rule. */
export function stepGroups(steps: readonly StepChange[]): readonly StepGroup[] {
  const groups = Map.groupBy(steps, ({ kind, values }) => JSON.stringify([kind, values]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first
      ? [{ kind: first.kind, values: first.values, rules: group.map(({ rule }) => rule) }]
      : []
  })
}
