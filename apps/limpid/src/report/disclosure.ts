import { html, NOTHING, type Content, type Markup } from './markup.ts'
import type { Fact } from './facts/ask-ledger.ts'
import type { View } from './view.ts'

/** Something to unfold: closed on screen, open in print unless it is the table of a chart. */
export function folded(summary: Content, body: Markup, className = ''): Markup {
  return html`<details class="${className}">
    <summary>${summary}</summary>
    ${body}
  </details>`
}

/** The queries whose answers a section shows, one click away. */
export function queries({ words }: View, ...facts: readonly Fact<unknown>[]): Markup {
  const texts = facts.map((fact) => fact.query).filter((query) => query !== '')
  if (texts.length === 0) return NOTHING
  const summary = words.say(texts.length === 1 ? 'query-one' : 'query-many')
  return html`<details class="query">
    <summary>${summary}</summary>
    <p>${words.say('query-tables')}</p>
    ${texts.map((text) => html`<pre translate="no">${text}</pre>`)}
  </details>`
}
