import { POLICIES, SIGNAL_KINDS, type Policy, type Purpose } from '@limpid/rules'
import { cellText } from '../disclosure/documents/cell-text.ts'
import { shareBar, type BarPart } from '../report/charts/share-bar.ts'
import { queries } from '../report/disclosure.ts'
import { legend, type LegendKey } from '../report/legend.ts'
import { foreign, html, NOTHING, type Markup } from '../report/markup.ts'
import { table } from '../report/table.ts'
import type { Section, View } from '../report/view.ts'
import { PURPOSES } from './purposes.ts'
import type { PolicyShare, RightsFacts } from './rights-facts.ts'

/** How an outcome is drawn, and the message that names it. */
const OUTCOMES = [
  ['reserved', 'dropped', 'rights-reserved'],
  ['not-reserved', 'kept', 'rights-not-reserved'],
  ['not-checked', 'skipped', 'rights-unchecked'],
] as const satisfies readonly (readonly [string, BarPart['kind'], string])[]

const KEYS: readonly LegendKey[] = OUTCOMES.map(([, tone, message]) => [tone, message])

/** What each policy would cost, side by side, in what state each signal was, and which licences were found. */
export function rightsSection(view: View, facts: RightsFacts): Section {
  const { words } = view
  const body = html`<p>${words.say('rights-section-about')}</p>
    ${legend(view, KEYS)} ${PURPOSES.map((purpose) => priceTable(view, facts, purpose))}
    <p>${words.say('rights-section-compare')}</p>
    ${stateTable(view, facts)} ${licenceTable(view, facts)}
    ${queries(view, facts.policies, facts.states, facts.reasons, facts.licences)}`
  return { id: 'rights', title: words.say('rights-section-title'), body }
}

function priceTable(view: View, { policies }: RightsFacts, purpose: Purpose): Markup {
  const { words } = view
  const shares = policies.rows.filter((share) => share.purpose === purpose)
  if (shares.length === 0) return NOTHING
  return table({
    caption: words.say(`rights-section-price-${purpose}`),
    className: 'cost',
    columns: [
      { title: words.say('rights-column-policy'), kind: 'text' },
      { title: words.say('rights-column-pages'), kind: 'number' },
      { title: words.say('rights-column-share'), kind: 'number' },
      { title: words.say('rights-column-chars'), kind: 'number' },
      { title: words.say('rights-column-chars-share'), kind: 'number' },
      { title: words.say('rights-column-domains'), kind: 'number' },
      { title: words.say('rights-unchecked'), kind: 'number' },
    ],
    rows: POLICIES.map((policy) =>
      priceRow(
        view,
        policy,
        shares.filter((share) => share.policy === policy),
      ),
    ),
  })
}

/** The price is counted over what the release would keep without the policy: a page that is dropped anyway costs nothing. */
function priceRow(
  { words, figures }: View,
  policy: Policy,
  shares: readonly PolicyShare[],
): readonly Markup[] {
  const sum = (of: 'keptPages' | 'keptChars', outcome?: string): number =>
    shares.reduce(
      (total, share) =>
        outcome === undefined || share.outcome === outcome ? total + share[of] : total,
      0,
    )
  const parts = OUTCOMES.map(([outcome, kind]) => ({ kind, value: sum('keptPages', outcome) }))
  const domains = shares.find(({ outcome }) => outcome === 'reserved')?.keptDomains ?? 0
  const cells = [
    figures.count(sum('keptPages', 'reserved')),
    figures.share(sum('keptPages', 'reserved'), sum('keptPages')),
    figures.count(sum('keptChars', 'reserved')),
    figures.share(sum('keptChars', 'reserved'), sum('keptChars')),
    figures.count(domains),
    figures.count(sum('keptPages', 'not-checked')),
  ]
  const heading = html`<code class="id" translate="no">${policy}</code
    ><span class="sentence">${words.say(`rights-policy-${policy}`)}</span
    >${shareBar(parts, sum('keptPages'))}`
  return [heading, ...cells.map((cell) => html`${cell}`)]
}

const STATES = ['reserved', 'allowed', 'none', 'not-checked'] as const

function stateTable({ words, figures }: View, { states }: RightsFacts): Markup {
  if (states.rows.length === 0) return NOTHING
  const pagesOf = (kind: string, state: string): number =>
    states.rows.find((share) => share.kind === kind && share.state === state)?.pages ?? 0
  return table({
    caption: words.say('rights-section-states'),
    columns: [
      { title: words.say('rights-column-signal'), kind: 'text' },
      ...STATES.map(
        (state) => ({ title: words.say(`rights-state-${state}`), kind: 'number' }) as const,
      ),
    ],
    rows: SIGNAL_KINDS.map((kind) =>
      [
        html`<code class="id" translate="no">${kind}</code
          ><span class="sentence">${cellText('kind', kind, words.locale)}</span>`,
      ].concat(STATES.map((state) => html`${figures.count(pagesOf(kind, state))}`)),
    ),
  })
}

function licenceTable({ words, figures }: View, { licences }: RightsFacts): Markup {
  if (licences.rows.length === 0) return html`<p>${words.say('rights-section-no-licences')}</p>`
  return table({
    caption: words.say('rights-section-licences'),
    columns: [
      { title: words.say('rights-column-licence'), kind: 'text' },
      { title: words.say('rights-column-open'), kind: 'text' },
      { title: words.say('rights-column-pages'), kind: 'number' },
      { title: words.say('rights-column-chars'), kind: 'number' },
      { title: words.say('rights-column-domains'), kind: 'number' },
    ],
    rows: licences.rows.map(({ licence, isOpen, pages, chars, domains }) => [
      licence === 'unknown' ? words.say('rights-licence-unknown') : foreign(licence),
      words.say(isOpen ? 'rights-open-yes' : 'rights-open-no'),
      figures.count(pages),
      figures.count(chars),
      figures.count(domains),
    ]),
  })
}
