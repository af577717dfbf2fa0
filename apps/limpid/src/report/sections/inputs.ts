import { html, NOTHING, type Markup } from '../markup.ts'
import { breakable } from '../rule-words.ts'
import { table } from '../table.ts'
import type { View } from '../view.ts'

/** The input files with most records, their size and digest, and what became of their records. */
export function inputs(view: View): Markup {
  const { facts, words, figures } = view
  const { rows } = facts.inputs.files
  const read = new Map(facts.release.inputs.map((input) => [input.input, input]))
  const rest = facts.release.inputs.length - rows.length
  if (rows.length === 0) return NOTHING
  return html`<h3>${words.say('sources-inputs')}</h3>
    ${table({
      caption: words.say('sources-inputs-caption'),
      className: 'files',
      columns: [
        { title: words.say('sources-column-input'), kind: 'text' },
        { title: words.say('sources-column-bytes'), kind: 'number' },
        { title: words.say('column-records'), kind: 'number' },
        { title: words.say('sources-column-judged'), kind: 'number' },
        { title: words.say('sources-column-kept'), kind: 'number' },
      ],
      rows: rows.map((row) => {
        const file = read.get(row.input)
        return [
          html`<bdi class="address" translate="no">${breakable(row.input)}</bdi
            >${file ? html`<code class="hash">${file.sha256}</code>` : ''}`,
          file ? figures.bytes(file.bytes) : '–',
          figures.count(row.records),
          figures.count(row.judged),
          figures.count(row.inCorpus),
        ]
      }),
    })}
    ${rest > 0 ? html`<p class="more">${words.say('and-more', { count: rest })}</p>` : ''}`
}
