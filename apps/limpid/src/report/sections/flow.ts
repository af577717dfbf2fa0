import { accountOf, type Account } from '../account.ts'
import { flowChart, type NamedLeaf } from '../charts/flow-chart.ts'
import type { FlowGroup } from '../charts/flow-layout.ts'
import { folded, queries } from '../disclosure.ts'
import { html } from '../markup.ts'
import { ruleHeading } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** Rules and reasons that have a band of their own; the rest share one. */
const MOST_RULES = 24
const MOST_REASONS = 8

/** From offered to kept: every reason for which a record left. */
export function flowSection(view: View): Section {
  const { facts, words, figures } = view
  const account = accountOf(facts)
  const title = words.say('flow-title')
  if (account.offered === 0) {
    return { id: 'flow', title, body: html`<p>${words.say('flow-empty')}</p>` }
  }
  const text = {
    title: words.say('flow-chart', {
      offered: account.offered,
      kept: account.inCorpus,
      dropped: account.dropped,
      skipped: account.skipped,
    }),
    offered: `${figures.count(account.offered)} ${words.say('outcome-offered')}`,
    groups: {
      kept: `${figures.count(account.inCorpus)} ${words.say('outcome-kept')}`,
      dropped: `${figures.count(account.dropped)} ${words.say('outcome-dropped')}`,
      skipped: `${figures.count(account.skipped)} ${words.say('outcome-skipped')}`,
    },
  }
  const body = html`<p>${words.say('flow-about')}</p>
    <figure>${flowChart(groupsOf(view, account), text)}</figure>
    ${folded(words.say('as-table'), flowTable(view, account), 'as-table')}
    ${queries(view, facts.balance.verdicts, facts.balance.skipped, facts.effects.decided)}`
  return { id: 'flow', title, body }
}

function groupsOf(view: View, account: Account): readonly FlowGroup<NamedLeaf>[] {
  const { facts, words, figures } = view
  const figure = (count: number) =>
    `${figures.count(count)} · ${figures.share(count, account.offered)}`
  const own = (tone: 'kept' | 'edited', count: number): NamedLeaf => {
    const name = words.say(tone === 'kept' ? 'outcome-as-it-was' : 'outcome-edited')
    return { id: tone, name, isIdentifier: false, count, figure: figure(count), tone }
  }
  const named = (tone: 'dropped' | 'skipped') => (share: { id: string; count: number }) => ({
    ...share,
    name: share.id,
    isIdentifier: true,
    figure: figure(share.count),
    tone,
  })
  const rest =
    (tone: 'dropped' | 'skipped', message: string) => (count: number, others: number) => ({
      id: `other-${tone}`,
      name: words.say(message, { count: others }),
      isIdentifier: false,
      count,
      figure: figure(count),
      tone,
    })
  const dropped = droppedShares(view)
  const skipped = facts.balance.skipped.rows.map(({ reason, pages }) => ({
    id: reason,
    count: pages,
  }))
  const kept = [own('kept', account.unchanged), own('edited', account.edited)]
  return [
    { kind: 'kept', leaves: kept.filter((leaf) => leaf.count > 0) },
    {
      kind: 'dropped',
      leaves: gathered(dropped, MOST_RULES, named('dropped'), rest('dropped', 'flow-other-rules')),
    },
    {
      kind: 'skipped',
      leaves: gathered(
        skipped,
        MOST_REASONS,
        named('skipped'),
        rest('skipped', 'flow-other-reasons'),
      ),
    },
  ]
}

interface Share {
  readonly id: string
  readonly count: number
}

function droppedShares({ facts }: View): readonly Share[] {
  return facts.effects.decided.rows
    .filter((row) => row.verdict === 'drop')
    .map(({ rule, pages }) => ({ id: rule, count: pages }))
}

/** The largest shares, and one for all the others. */
function gathered<Leaf>(
  shares: readonly Share[],
  most: number,
  leafOf: (share: Share) => Leaf,
  restOf: (count: number, others: number) => Leaf,
): readonly Leaf[] {
  const named = shares.length <= most ? shares : shares.slice(0, most - 1)
  const others = shares.slice(named.length)
  const rest = others.reduce((sum, share) => sum + share.count, 0)
  return others.length === 0
    ? named.map(leafOf)
    : [...named.map(leafOf), restOf(rest, others.length)]
}

function flowTable(view: View, account: Account) {
  const { facts, words, figures } = view
  const line = (outcome: string, why: ReturnType<typeof ruleHeading> | string, pages: number) => [
    why,
    words.say(`outcome-${outcome}`),
    figures.count(pages),
    figures.share(pages, account.offered),
  ]
  return table({
    caption: words.say('flow-title'),
    columns: [
      { title: words.say('flow-column-why'), kind: 'text' },
      { title: words.say('flow-column-outcome'), kind: 'text' },
      { title: words.say('column-records'), kind: 'number' },
      { title: words.say('column-share'), kind: 'number' },
    ],
    rows: [
      line('kept', words.say('outcome-as-it-was'), account.unchanged),
      line('kept', words.say('outcome-edited'), account.edited),
      ...droppedShares(view).map(({ id, count }) => line('dropped', ruleHeading(view, id), count)),
      ...facts.balance.skipped.rows.map(({ reason, pages }) =>
        line('skipped', ruleHeading(view, reason), pages),
      ),
    ],
  })
}
