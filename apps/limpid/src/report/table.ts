import { html, type Content, type Markup } from './markup.ts'

interface Column {
  readonly title: string
  readonly kind: 'text' | 'number'
  /** Said, not shown: the column speaks for itself to the eye. */
  readonly isTitleHidden?: boolean
}

export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Content[])[]
  readonly className?: string
}

/**
 * A table that folds into a list on narrow screens: each cell then shows its column's title. The roles are written
 * out because browsers forget them when a table is laid out otherwise.
 */
export function table({ caption, columns, rows, className = '' }: Table): Markup {
  const head = columns.map(
    ({ title, kind, isTitleHidden = false }) =>
      html`<th role="columnheader" scope="col" class="${kind}">
        ${isTitleHidden ? html`<span class="hidden">${title}</span>` : title}
      </th>`,
  )
  return html`<table role="table" class="${className}">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((cells) => rowOf(cells, columns))}
    </tbody>
  </table>`
}

function rowOf(cells: readonly Content[], columns: readonly Column[]): Markup {
  const rendered = cells.map((cell, index) => {
    const { title, kind } = columns[index] ?? UNTITLED
    if (index === 0) return html`<th role="rowheader" scope="row" class="${kind}">${cell}</th>`
    return html`<td role="cell" class="${kind}" data-title="${title}">${cell}</td>`
  })
  return html`<tr role="row">
    ${rendered}
  </tr> `
}

const UNTITLED: Column = { title: '', kind: 'text' }
