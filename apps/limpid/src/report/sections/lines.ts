import { queries } from '../disclosure.ts'
import { foreign, html, type Markup } from '../markup.ts'
import { ruleHeading } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** Lines and paragraphs that stand on other pages too; no section where the recipe asks for none. */
export function linesSection(view: View): Section | null {
  const { facts, words } = view
  if (facts.release.lines === null) return null
  const { totals, hosts } = facts.lines
  const body =
    totals.rows.length === 0
      ? html`<p>${words.say('lines-none')}</p>`
      : html`<p>${words.say('lines-about')}</p>
          ${totalsTable(view)} ${hostsTable(view)} ${queries(view, totals, hosts)}`
  return { id: 'lines', title: words.say('lines-title'), body }
}

function totalsTable(view: View): Markup {
  const { facts, words, figures } = view
  return table({
    caption: words.say('lines-totals'),
    columns: [
      { title: words.say('rules-column-rule'), kind: 'text' },
      { title: words.say('edits-column-action'), kind: 'text' },
      { title: words.say('edits-column-passages'), kind: 'number' },
      { title: words.say('column-pages'), kind: 'number' },
      { title: words.say('lines-column-hosts'), kind: 'number' },
      { title: words.say('column-chars'), kind: 'number' },
      { title: words.say('lines-column-dropped'), kind: 'number' },
    ],
    rows: facts.lines.totals.rows.map((row) => [
      ruleHeading(view, row.rule),
      words.say(`action-${row.action}`),
      figures.count(row.passages),
      figures.count(row.pages),
      figures.count(row.hosts),
      figures.count(row.chars),
      figures.count(row.dropped),
    ]),
  })
}

function hostsTable(view: View): Markup {
  const { facts, words, figures } = view
  return table({
    caption: words.say('lines-hosts'),
    columns: [
      { title: words.say('lines-column-host'), kind: 'text' },
      { title: words.say('rules-column-rule'), kind: 'text' },
      { title: words.say('edits-column-passages'), kind: 'number' },
      { title: words.say('column-pages'), kind: 'number' },
      { title: words.say('column-chars'), kind: 'number' },
    ],
    rows: facts.lines.hosts.rows.map((row) => [
      foreign(row.host),
      ruleHeading(view, row.rule),
      figures.count(row.passages),
      figures.count(row.pages),
      figures.count(row.chars),
    ]),
  })
}
