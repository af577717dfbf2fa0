import { address } from '../report/address.ts'
import { shareBar } from '../report/charts/share-bar.ts'
import { head } from '../report/head.ts'
import { legend } from '../report/legend.ts'
import { foreign, html, NOTHING, trusted, type Content, type Markup } from '../report/markup.ts'
import { STYLE } from '../report/page.ts'
import { breakable, ruleHeading, ruleId, type RuleWords } from '../report/rule-words.ts'
import { table } from '../report/table.ts'
import { figures, type Figures } from '../words/figures.ts'
import { words, type Locale } from '../words/words.ts'
import type { Difference, DiffSide, Tallies } from './difference.ts'
import {
  accountLines,
  besideAccount,
  nameOf,
  pagesOf,
  shownMoves,
  stepGroups,
  type StepGroup,
  type ShownMoves,
} from './shown-moves.ts'

interface DiffView extends RuleWords {
  readonly difference: Difference
  readonly figures: Figures
}

/** A comparison as one HTML page in the look of the report: no script, nothing loaded from elsewhere. */
export function differencePage(difference: Difference, locale: Locale): string {
  const view: DiffView = {
    difference,
    words: words(locale),
    figures: figures(locale),
    facts: { release: { rules: difference.sentences } },
  }
  const { say } = view.words
  const { before, after } = difference
  const sections = [
    section('account', say('diff-account-title'), account(view)),
    section('steps', say('diff-steps-title'), steps(view)),
    ...shownMoves(difference, view.words).map((group) =>
      section(group.id, group.title, movesPart(view, group)),
    ),
    section('examples', say('diff-examples-title'), examples(view)),
  ]
  return html`<!doctype html>
    <html lang="${locale}" dir="ltr">
      ${head(say('diff-title', { before: before.folder, after: after.folder }), trusted(STYLE))}
      <body>
        <header>
          <p class="brand"><span translate="no">Limpid</span></p>
          <h1>${say('diff-heading')}</h1>
          <p class="lede">
            ${say('diff-about', { before: before.folder, after: after.folder })}
            ${difference.hasSameInputs ? NOTHING : say('diff-inputs-differ')}
          </p>
          <dl class="meta">
            ${sideMeta(view, say('diff-before'), before)}
            ${sideMeta(view, say('diff-after'), after)}
          </dl>
        </header>
        <main id="content">${sections}</main>
        <footer><p>${say('footer-made', { version: difference.limpid })}</p></footer>
      </body>
    </html> `.toString()
}

function section(id: string, title: string, body: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section> `
}

function sideMeta({ words: { say } }: DiffView, name: string, side: DiffSide): Markup {
  const { folder, recipe, recipeSha256, kept, offered } = side
  return html`<div>
    <dt>${name}</dt>
    <dd>
      ${foreign(folder)}<br />${say('diff-side', { recipe, kept, offered })}
      <code class="hash">${recipeSha256}</code>
    </dd>
  </div>`
}

function account({ difference, words: spoken, figures: numbers }: DiffView): Markup {
  const { say } = spoken
  return html`<p>${say('diff-account-about')}</p>
    ${table({
      caption: say('diff-account-caption'),
      className: 'statement',
      columns: [
        { title: say('diff-column-line'), kind: 'text', isTitleHidden: true },
        { title: say('diff-column-pages'), kind: 'number' },
        { title: say('diff-column-chars'), kind: 'number' },
      ],
      rows: accountLines(difference, spoken).map(({ sign, label, pages, chars }) => [
        html`<span class="sign">${sign}</span>${label}`,
        pages === null ? '' : numbers.count(pages),
        numbers.count(chars),
      ]),
    })}
    ${besideAccount(difference, spoken, numbers).map((text) => html`<p>${text}</p>`)}`
}

function steps(view: DiffView): Markup {
  const { say } = view.words
  if (view.difference.steps.length === 0) return html`<p>${say('diff-steps-none')}</p>`
  return html`<ul>
    ${stepGroups(view.difference.steps).map((group) => html`<li>${step(view, group)}</li> `)}
  </ul>`
}

function step({ words: { say } }: DiffView, { kind, values, rules }: StepGroup): Content[] {
  return [
    html`${say(`diff-step-${kind}`)} `,
    ...rules.map((rule, index) => html`${index === 0 ? '' : ', '}${ruleId(rule)}`),
    ...values.map((value) => html`; ${foreign(say('diff-value', { ...value }))}`),
  ]
}

const KEYS = [
  ['kept', 'diff-newly-kept'],
  ['dropped', 'diff-newly-dropped'],
] as const

function movesPart(view: DiffView, { id, title, columns, moves }: ShownMoves): Markup {
  const { words: spoken, figures: numbers } = view
  const { say } = spoken
  if (moves === null) return html`<p>${say('diff-not-labelled')}</p>`
  if (moves.rows.length === 0) return html`<p>${say('diff-groups-none')}</p>`
  const most = Math.max(1, ...moves.rows.map(({ tallies }) => wentOf(tallies)))
  const row = (name: Content, tallies: Tallies) => [
    html`${name}${bar(tallies, most)}`,
    ...columns.map((column) => numbers.count(pagesOf(tallies, column))),
  ]
  const rows = moves.rows.map((move) => {
    const name = nameOf(id, move, spoken, numbers)
    if (id === 'rule' && move.name !== null) return row(ruleHeading(view, move.name), move.tallies)
    return row(html`<bdi class="address" translate="no">${breakable(name)}</bdi>`, move.tallies)
  })
  const others =
    moves.otherNames > 0 ? [row(say('diff-others', { names: moves.otherNames }), moves.others)] : []
  return html`${id === 'rule' ? html`<p>${say('diff-rule-about')}</p>` : NOTHING}
  ${legend(view, KEYS)}
  ${table({
    caption: title,
    className: 'cost',
    columns: [
      { title, kind: 'text', isTitleHidden: true },
      ...columns.map((column) => ({ title: column.title, kind: 'number' as const })),
    ],
    rows: [...rows, ...others],
  })}`
}

function wentOf(tallies: Tallies): number {
  return tallies['newly-kept'].pages + tallies['newly-dropped'].pages
}

function bar(tallies: Tallies, most: number): Markup {
  const kept = { kind: 'kept', value: tallies['newly-kept'].pages } as const
  const dropped = { kind: 'dropped', value: tallies['newly-dropped'].pages } as const
  return shareBar([kept, dropped], Math.max(most, wentOf(tallies)))
}

function examples(view: DiffView): Markup {
  const { say } = view.words
  const rows = view.difference.examples
  if (rows.length === 0) return html`<p>${say('diff-groups-none')}</p>`
  const groups = Map.groupBy(rows, ({ change, rule }) => `${change} ${rule ?? ''}`)
  return html`<p>${say('diff-examples-about')}</p>
    ${table({
      caption: say('diff-examples-title'),
      className: 'examples',
      columns: [
        { title: say('rules-column-rule'), kind: 'text' },
        { title: say('examples-column-address'), kind: 'text' },
      ],
      rows: [...groups.values()].map((pages) => [
        html`${say(`diff-${pages[0]?.change ?? 'changed-text'}`)}<br />${pages[0]?.rule ? ruleHeading(view, pages[0].rule) : NOTHING}`,
        html`<ul>
          ${pages.map((page) => html`<li>${address(view, page)}</li>`)}
        </ul>`,
      ]),
    })}`
}
