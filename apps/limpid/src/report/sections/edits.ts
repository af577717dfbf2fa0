import { cellText } from '../../disclosure/documents/cell-text.ts'
import { queries } from '../disclosure.ts'
import { foreign, html, type Markup } from '../markup.ts'
import { ruleHeading } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** What was cut or masked inside the pages that were kept. */
export function editsSection(view: View): Section {
  const { facts, words } = view
  const { passages } = facts.edits
  const body =
    passages.rows.length === 0
      ? html`<p>${words.say('edits-none')}</p>`
      : html`<p>${words.say('edits-about')}</p>
          ${passagesTable(view)} ${queries(view, passages)}`
  return { id: 'edits', title: words.say('edits-title'), body }
}

function passagesTable(view: View): Markup {
  const { facts, words, figures } = view
  return table({
    caption: words.say('edits-caption'),
    columns: [
      { title: words.say('rules-column-rule'), kind: 'text' },
      { title: words.say('edits-column-kind'), kind: 'text' },
      { title: words.say('edits-column-action'), kind: 'text' },
      { title: words.say('edits-column-passages'), kind: 'number' },
      { title: words.say('column-pages'), kind: 'number' },
      { title: words.say('column-chars'), kind: 'number' },
    ],
    rows: facts.edits.passages.rows.map(({ rule, kind, action, passages, pages, chars }) => [
      ruleHeading(view, rule),
      foreign(cellText('kind', kind, words.locale)),
      words.say(`action-${action}`),
      figures.count(passages),
      figures.count(pages),
      figures.count(chars),
    ]),
  })
}
