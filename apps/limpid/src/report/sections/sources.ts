import { accountOf } from '../account.ts'
import { lyingBars, type PageBar } from '../charts/page-bars.ts'
import { shareBar } from '../charts/share-bar.ts'
import { folded, queries } from '../disclosure.ts'
import type { Fact } from '../facts/ask-ledger.ts'
import type { SourceShare } from '../facts/sources.ts'
import { KEPT_AND_DROPPED, legend } from '../legend.ts'
import { foreign, html, NOTHING, type Markup } from '../markup.ts'
import { breakable } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'
import { captures } from './captures.ts'
import { inputs } from './inputs.ts'

/** Where the pages came from: domains, languages, top-level domains, time, files. */
export function sourcesSection(view: View): Section {
  const { facts, words } = view
  const { totals, domains, languages, tlds } = facts.sources
  const title = words.say('sources-title')
  const { judged } = accountOf(facts)
  const sum = totals.rows[0]
  if (judged === 0 || sum === undefined) {
    const body = html`<p>${words.say('sources-none')}</p>
      ${inputs(view)}`
    return { id: 'sources', title, body }
  }
  const hasUnknown = (facts.gaps.totals.rows[0]?.languageUnknown ?? 0) > 0
  const about = { pages: judged, domains: sum.domains, hosts: sum.hosts, kept: sum.domainsInCorpus }
  const body = html`<p>${words.say('sources-about', about)}</p>
    ${domainsPart(view, sum.domains)}
    <div class="pair">
      ${barsPart(view, 'languages', languages, sum.languages + (hasUnknown ? 1 : 0))}
      ${barsPart(view, 'tlds', tlds, sum.tlds)}
    </div>
    ${captures(view)} ${inputs(view)}
    ${queries(view, totals, domains, languages, tlds, facts.captures.months, facts.inputs.files)}`
  return { id: 'sources', title, body }
}

function domainsPart(view: View, domains: number): Markup {
  const { facts, words, figures } = view
  const { rows } = facts.sources.domains
  if (rows.length === 0) return NOTHING
  const most = Math.max(...rows.map((row) => row.chars))
  return html`<h3>${words.say('sources-domains')}</h3>
    <p>${words.say('sources-domains-about')}</p>
    ${legend(view, KEPT_AND_DROPPED)}
    ${table({
      caption: words.say('sources-domains'),
      className: 'cost',
      columns: [
        { title: words.say('sources-column-domain'), kind: 'text' },
        { title: words.say('sources-column-judged'), kind: 'number' },
        { title: words.say('sources-column-kept'), kind: 'number' },
        { title: words.say('sources-column-kept-chars'), kind: 'number' },
      ],
      rows: rows.map((row) => [
        html`<bdi class="address" translate="no">${breakable(row.name ?? '')}</bdi
          >${charsBar(row, most)}`,
        figures.count(row.judged),
        figures.count(row.inCorpus),
        figures.count(row.keptChars),
      ]),
    })}
    ${more(view, domains - rows.length)}`
}

function charsBar({ chars, keptChars }: SourceShare, most: number): Markup {
  const parts = [
    { kind: 'kept', value: keptChars },
    { kind: 'dropped', value: chars - keptChars },
  ] as const
  return shareBar(parts, most)
}

type Named = 'languages' | 'tlds'

/** How many bars a chart has; the table beside it has as many rows as the ledger gave. */
const MOST_BARS = 12

function barsPart(view: View, what: Named, fact: Fact<SourceShare>, total: number): Markup {
  const { words, figures } = view
  if (fact.rows.length === 0) return NOTHING
  const { rows } = fact
  const bars: readonly PageBar[] = rows.slice(0, MOST_BARS).map((row) => ({
    name: nameOf(view, what, row.name),
    judged: row.judged,
    inCorpus: row.inCorpus,
  }))
  const title = words.say('chart-of-pages', { title: words.say(`sources-${what}`) })
  return html`<div>
    <h3>${words.say(`sources-${what}`)}</h3>
    <p>${words.say(`sources-${what}-about`)}</p>
    ${legend(view, KEPT_AND_DROPPED)}
    <figure>${lyingBars(bars, { id: `chart-${what}`, title, count: figures.count })}</figure>
    ${folded(words.say('as-table'), barsTable(view, what, rows), 'as-table')}
    ${more(view, total - bars.length)}
  </div>`
}

function barsTable(view: View, what: Named, rows: readonly SourceShare[]): Markup {
  const { words, figures } = view
  return table({
    caption: words.say(`sources-${what}`),
    columns: [
      {
        title: words.say(what === 'languages' ? 'sources-column-language' : 'sources-column-tld'),
        kind: 'text',
      },
      { title: words.say('sources-column-judged'), kind: 'number' },
      { title: words.say('sources-column-kept'), kind: 'number' },
      { title: words.say('sources-column-kept-chars'), kind: 'number' },
    ],
    rows: rows.map((row) => [
      foreign(nameOf(view, what, row.name)),
      figures.count(row.judged),
      figures.count(row.inCorpus),
      figures.count(row.keptChars),
    ]),
  })
}

function nameOf({ words, figures }: View, what: Named, name: string | null): string {
  if (name === null) return words.say('sources-unknown-language')
  return what === 'languages' ? figures.language(name) : `.${name}`
}

function more({ words }: View, count: number): Markup {
  return count > 0 ? html`<p class="more">${words.say('and-more', { count })}</p>` : NOTHING
}
