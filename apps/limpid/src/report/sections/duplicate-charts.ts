import { lyingBars } from '../charts/page-bars.ts'
import { folded } from '../disclosure.ts'
import type { Spread } from '../facts/duplicate-spread.ts'
import { KEPT_AND_DROPPED, legend } from '../legend.ts'
import { foreign, html, NOTHING, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import type { View } from '../view.ts'

/** Duplicates by size of cluster, by domain and, where near ones were dropped, by language: a chart and its table each. */
export function duplicateCharts(view: View): Markup {
  const { figures, facts, words } = view
  const { sizes, domains, languages } = facts.duplicates
  const languageOf = (tag: string | null) =>
    tag === null ? words.say('sources-unknown-language') : figures.language(tag)
  return html`<div class="pair">
    <div>
      ${spreadOf(view, 'sizes', sizes.rows, (name) => name ?? '?')}
      ${spreadOf(view, 'languages', languages.rows, languageOf)}
    </div>
    ${spreadOf(view, 'domains', domains.rows, (name) => name ?? '?')}
  </div>`
}

function spreadOf(
  view: View,
  kind: 'sizes' | 'domains' | 'languages',
  rows: readonly Spread[],
  nameOf: (name: string | null) => string,
): Markup {
  if (rows.length === 0) return NOTHING
  const { words, figures } = view
  const title = words.say(`duplicates-${kind}`)
  const named = rows.map((row) => ({ ...row, name: nameOf(row.name) }))
  const bars = named.map(({ name, pages, kept }) => ({ name, judged: pages, inCorpus: kept }))
  const chart = lyingBars(bars, {
    id: `duplicates-${kind}`,
    title: words.say('chart-of-pages', { title }),
    count: figures.count,
  })
  const asTable = table({
    caption: title,
    columns: [
      { title: words.say(`duplicates-${kind}-name`), kind: 'text' },
      { title: words.say('duplicates-spread-pages'), kind: 'number' },
      { title: words.say('duplicates-spread-dropped'), kind: 'number' },
      { title: words.say('duplicates-spread-share'), kind: 'number' },
    ],
    rows: named.map(({ name, pages, kept }) => [
      foreign(name),
      figures.count(pages),
      figures.count(pages - kept),
      figures.share(pages - kept, pages),
    ]),
  })
  return html`<div>
    <h3>${title}</h3>
    <p>${words.say(`duplicates-${kind}-about`)}</p>
    ${legend(view, KEPT_AND_DROPPED)}
    <figure>${chart}</figure>
    ${folded(words.say('as-table'), asTable, 'as-table')}
  </div>`
}
