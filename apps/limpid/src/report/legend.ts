import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'

/** A colour (a class of the style sheet) and the message that names it. */
export type LegendKey = readonly [tone: string, message: string]

export const KEPT_AND_DROPPED: readonly LegendKey[] = [
  ['kept', 'outcome-kept'],
  ['dropped', 'outcome-dropped'],
]

/** What the colours of a chart mean. */
export function legend({ words }: Pick<View, 'words'>, keys: readonly LegendKey[]): Markup {
  return html`<p class="legend">
    ${keys.map(
      ([tone, message]) =>
        html`<span><span class="key ${tone}"></span>${words.say(message)}</span> `,
    )}
  </p>`
}
