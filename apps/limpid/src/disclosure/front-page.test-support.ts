import { parseHTML } from 'linkedom'
import type { Locale } from '../words/words.ts'
import { words } from '../words/words.ts'

type Cells = readonly string[]

/** A page as a reader sees it: its tables by caption or by fact, its sentences. */
export interface ReadPage {
  /** Rows of a report's table, its caption given as a message. */
  readonly captioned: (message: string) => readonly Cells[]
  /** Rows of a fact's table in a document. */
  readonly fact: (id: string) => readonly Cells[]
  readonly text: (selector: string) => string
}

/** As much of an element as is read. */
interface Part {
  readonly textContent: string
  querySelector(selector: string): Part | null
  querySelectorAll(selector: string): Iterable<Part>
}

export function readPage(page: string, locale: Locale): ReadPage {
  const { document } = parseHTML(page)
  const { say } = words(locale)
  const rowsOf = (table: Part | null | undefined) =>
    [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('th, td')].map(cellOf),
    )
  return {
    captioned: (message) =>
      rowsOf(
        [...document.querySelectorAll('table')].find(
          (table) => table.querySelector('caption')?.textContent.trim() === say(message),
        ),
      ),
    fact: (id) =>
      rowsOf(
        document
          .querySelector(`#fact-${id.replaceAll('.', '-')}`)
          ?.nextElementSibling?.querySelector('table'),
      ),
    text: (selector) =>
      document.querySelector(selector)?.textContent.replaceAll(/[^\S\u202f\u00a0]+/g, ' ') ?? '',
  }
}

/** What a cell says; where it names a rule or a policy, that name alone. */
function cellOf(cell: Part): string {
  return (cell.querySelector('code.id') ?? cell).textContent.trim()
}
