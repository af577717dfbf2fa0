import { address } from '../address.ts'
import { queries } from '../disclosure.ts'
import { html, type Markup } from '../markup.ts'
import { ruleEffectsOf } from '../rule-effects.ts'
import { ruleHeading } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** Dropped pages by address and reason. */
export function examplesSection(view: View): Section {
  const { facts, words } = view
  const { dropped } = facts.examples
  const body =
    dropped.rows.length === 0
      ? html`<p>${words.say('examples-none')}</p>`
      : html`<p>${words.say('examples-about')}</p>
          ${examplesTable(view)} ${queries(view, dropped)}`
  return { id: 'examples', title: words.say('examples-title'), body }
}

/** One row a rule, those that decided most first. */
function examplesTable(view: View): Markup {
  const { facts, words } = view
  const byRule = Map.groupBy(facts.examples.dropped.rows, (example) => example.rule)
  const order = ruleEffectsOf(facts).toSorted((a, b) => b.decided - a.decided)
  const shown = order.flatMap(({ id }) => {
    const examples = byRule.get(id)
    return examples ? [{ id, examples }] : []
  })
  return table({
    caption: words.say('examples-caption'),
    className: 'examples',
    columns: [
      { title: words.say('rules-column-rule'), kind: 'text' },
      { title: words.say('examples-column-address'), kind: 'text' },
    ],
    rows: shown.map(({ id, examples }) => [
      ruleHeading(view, id),
      html`<ul>
        ${examples.map((example) => html`<li>${address(view, example)}</li>`)}
      </ul>`,
    ]),
  })
}
