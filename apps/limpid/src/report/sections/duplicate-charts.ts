import { lyingBars } from '../charts/page-bars.ts'
import type { Spread } from '../facts/duplicate-spread.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import type { View } from '../view.ts'

/** Duplicates by size of cluster, by domain and, where near ones were dropped, by language: a chart and its table each. */
export function duplicateCharts(view: View): Markup {
  const { sizes, domains, languages } = view.facts.duplicates
  return html`${spreadOf(view, 'sizes', sizes.rows)}${spreadOf(view, 'domains', domains.rows)}${spreadOf(view, 'languages', languages.rows)}`
}

function spreadOf(
  { words, figures }: View,
  kind: 'sizes' | 'domains' | 'languages',
  rows: readonly Spread[],
): Markup {
  if (rows.length === 0) return html``
  const caption = words.say(`duplicates-${kind}`)
  const bars = rows.map(({ name, pages, kept }) => ({ name, judged: pages, inCorpus: kept }))
  const chart = lyingBars(bars, {
    id: `duplicates-${kind}`,
    title: words.say('chart-of-pages', { title: caption }),
    count: figures.count,
  })
  return html`<figure>${chart}</figure>
    ${table({
      caption,
      columns: [
        { title: words.say(`duplicates-${kind}-name`), kind: 'text' },
        { title: words.say('duplicates-spread-pages'), kind: 'number' },
        { title: words.say('duplicates-spread-kept'), kind: 'number' },
      ],
      rows: rows.map(({ name, pages, kept }) => [name, figures.count(pages), figures.count(kept)]),
    })}`
}
