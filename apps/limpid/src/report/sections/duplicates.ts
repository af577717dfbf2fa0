import { queries } from '../disclosure.ts'
import { html, type Markup } from '../markup.ts'
import { address } from '../address.ts'
import { table } from '../table.ts'
import { duplicateCharts } from './duplicate-charts.ts'
import type { Section, View } from '../view.ts'

/** Pages dropped as copies, and the page kept instead of each. */
export function duplicatesSection(view: View): Section {
  const { facts, words } = view
  const { totals, groups, sizes, domains, languages } = facts.duplicates
  const sum = totals.rows[0]
  const isSought = facts.release.recipe.duplicates !== 'none'
  const body =
    sum === undefined || sum.copies === 0
      ? html`<p>${words.say(isSought ? 'duplicates-none' : 'duplicates-not-sought')}</p>`
      : html`<p>
            ${words.say('duplicates-about', { copies: sum.copies, chars: sum.chars, elsewhere: sum.elsewhere })}
          </p>
          ${duplicateCharts(view)}
          <h3>${words.say('duplicates-caption')}</h3>
          ${groupsTable(view)} ${more(view, sum.survivors - groups.rows.length)}
          ${queries(view, totals, groups, sizes, domains, languages)}`
  return { id: 'duplicates', title: words.say('duplicates-title'), body }
}

function groupsTable(view: View): Markup {
  const { facts, words, figures } = view
  return table({
    caption: words.say('duplicates-caption'),
    columns: [
      { title: words.say('duplicates-column-survivor'), kind: 'text' },
      { title: words.say('duplicates-column-copies'), kind: 'number' },
      { title: words.say('duplicates-column-hosts'), kind: 'number' },
      { title: words.say('column-chars'), kind: 'number' },
    ],
    rows: facts.duplicates.groups.rows.map((group) => [
      html`${address(view, group)}${group.verdict === 'drop' ? html` <small>${words.say('duplicates-survivor-dropped')}</small>` : ''}`,
      figures.count(group.copies),
      figures.count(group.hosts),
      figures.count(group.chars),
    ]),
  })
}

function more({ words }: View, count: number): Markup {
  return count > 0 ? html`<p class="more">${words.say('and-more', { count })}</p>` : html``
}
