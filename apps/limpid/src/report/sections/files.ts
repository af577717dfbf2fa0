import { queries } from '../disclosure.ts'
import type { Fact } from '../facts/ask-ledger.ts'
import { foreign, html } from '../markup.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** How many files are listed; release.json lists all. */
const MOST_FILES = 40

/** Counts the rows of every table; sizes and digests are for `sha256sum` and `ls`. */
const ROWS: Fact<never> = {
  rows: [],
  query: `SELECT filename, COUNT(*) AS row_count
FROM read_parquet(['*.parquet', 'corpus/*.parquet', 'ledger/*.parquet'], union_by_name = true, filename = true)
GROUP BY filename ORDER BY filename`,
}

/** How a stranger checks the page: the files, their rows and digests. */
export function filesSection(view: View): Section {
  const { facts, words, figures } = view
  const tables = facts.release.files.filter((file) => file.rows !== null)
  const files = tables.slice(0, MOST_FILES)
  const rest = tables.length - files.length
  const body = html`<p>${words.say('files-about')}</p>
    ${table({
      caption: words.say('files-caption'),
      className: 'files',
      columns: [
        { title: words.say('files-column-path'), kind: 'text' },
        { title: words.say('files-column-rows'), kind: 'number' },
        { title: words.say('files-column-bytes'), kind: 'number' },
        { title: words.say('files-column-digest'), kind: 'text' },
      ],
      rows: files.map(({ path, rows, bytes, sha256 }) => [
        foreign(path),
        rows === null ? '–' : figures.count(rows),
        figures.bytes(bytes),
        html`<code class="hash">${sha256}</code>`,
      ]),
    })}
    ${queries(view, ROWS)}
    ${rest > 0 ? html`<p class="more">${words.say('and-more', { count: rest })}</p>` : ''}`
  return { id: 'files', title: words.say('files-title'), body }
}
