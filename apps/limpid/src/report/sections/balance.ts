import { accountOf, differencesOf, type Account } from '../account.ts'
import { shareBar, type BarPart } from '../charts/share-bar.ts'
import { queries } from '../disclosure.ts'
import { html, type Content, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** The account of the release: offered = skipped + dropped + kept, in records and in characters. */
export function balanceSection(view: View): Section {
  const { facts, words } = view
  const account = accountOf(facts)
  const body = html`<p>${words.say('balance-about')}</p>
    ${bars(view, account)} ${statement(view, account)} ${soundness(view)}
    ${queries(view, facts.balance.verdicts)}`
  return { id: 'account', title: words.say('balance-title'), body }
}

function bars({ words }: View, account: Account): Markup {
  const records: readonly BarPart[] = [
    { kind: 'kept', value: account.inCorpus },
    { kind: 'dropped', value: account.dropped },
    { kind: 'skipped', value: account.skipped },
  ]
  const chars: readonly BarPart[] = [
    { kind: 'kept', value: account.chars.kept },
    { kind: 'edited', value: account.chars.cut },
    { kind: 'dropped', value: account.chars.dropped },
  ]
  return html`<div class="account-bars">
    <span>${words.say('balance-chart-records')}</span>${shareBar(records, account.offered)}
    <span>${words.say('balance-chart-chars')}</span>${shareBar(chars, account.chars.offered)}
  </div>`
}

function statement({ words, figures }: View, account: Account): Markup {
  const line = (
    kind: string,
    sign: string,
    label: Content,
    pages: number | null,
    chars: number,
  ) => [
    html`<span class="sign">${sign}</span><span class="key ${kind}"></span>${label}`,
    pages === null ? '' : figures.count(pages),
    pages === null ? '' : figures.share(pages, account.offered),
    figures.count(chars),
    figures.share(chars, account.chars.offered),
  ]
  const edited = html`<small
    >${words.say('balance-of-which-edited', { pages: account.edited })}</small
  >`
  const kept = html`${words.say('balance-kept')} ${account.inCorpus > 0 ? edited : ''}`
  return table({
    caption: words.say('balance-caption'),
    className: 'statement',
    columns: [
      { title: words.say('balance-column-line'), kind: 'text', isTitleHidden: true },
      { title: words.say('column-records'), kind: 'number' },
      { title: words.say('column-share'), kind: 'number' },
      { title: words.say('column-chars'), kind: 'number' },
      { title: words.say('column-share'), kind: 'number' },
    ],
    rows: [
      line('offered', '', words.say('balance-offered'), account.offered, account.chars.offered),
      line('skipped', '−', words.say('balance-skipped'), account.skipped, 0),
      line('dropped', '−', words.say('balance-dropped'), account.dropped, account.chars.dropped),
      line('edited', '−', words.say('balance-cut'), null, account.chars.cut),
      line('kept', '=', kept, account.inCorpus, account.chars.kept),
    ],
  })
}

function soundness({ facts, words, figures }: View): Markup {
  const differences = differencesOf(facts)
  if (differences.length === 0) return html`<p class="sound">${words.say('balance-sound')}</p>`
  const sentences = differences.map(
    ({ kind, figure, given, found }) =>
      html`<li>
        ${words.say(`balance-difference-${kind}`, {
          figure,
          given: figures.count(given),
          found: figures.count(found),
        })}
      </li>`,
  )
  return html`<div class="broken" role="note">
    <p>${words.say('balance-broken')}</p>
    <ul>
      ${sentences}
    </ul>
  </div>`
}
