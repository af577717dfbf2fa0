import { queries } from '../disclosure.ts'
import type { EvaluationFacts } from '../facts/evaluations.ts'
import { foreign, html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** The evaluation sets that were looked for, and how many pages hold text of each. */
export function evaluationsSection(view: View): Section | null {
  const { facts, words } = view
  const { evaluations } = facts
  if (evaluations === null) return null
  const body = html`<p>${words.say('evaluations-about')}</p>
    ${setsTable(view, evaluations)} ${queries(view, evaluations.found)}`
  return { id: 'evaluations', title: words.say('evaluations-title'), body }
}

function setsTable({ words, figures }: View, { sets, found }: EvaluationFacts): Markup {
  return table({
    caption: words.say('evaluations-caption'),
    columns: [
      { title: words.say('evaluations-column-set'), kind: 'text' },
      { title: words.say('column-pages'), kind: 'number' },
      { title: words.say('edits-column-passages'), kind: 'number' },
      { title: words.say('evaluations-column-corpus'), kind: 'number' },
    ],
    rows: sets.map((name) => {
      const share = found.rows.find((row) => row.name === name)
      const { pages = 0, passages = 0, inCorpus = 0 } = share ?? {}
      return [foreign(name), figures.count(pages), figures.count(passages), figures.count(inCorpus)]
    }),
  })
}
