import { html, type Markup } from '../markup.ts'

export interface BarPart {
  readonly kind: 'kept' | 'edited' | 'dropped' | 'skipped'
  readonly value: number
}

/** One bar of stacked parts against a whole. Decoration beside figures that say the same: hidden from assistive technology. */
export function shareBar(parts: readonly BarPart[], whole: number): Markup {
  let start = 0
  const rectangles = parts.map(({ kind, value }) => {
    const width = whole > 0 ? (Math.max(value, 0) / whole) * 100 : 0
    const rectangle = html`<rect
      class="${kind}"
      x="${percent(start)}"
      y="0"
      width="${percent(width)}"
      height="100%"
    />`
    start += width
    return rectangle
  })
  return html`<svg class="bar" aria-hidden="true" focusable="false" preserveAspectRatio="none">
    ${rectangles}
  </svg>`
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`
}
