import { html as escapingHtml, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** HTML in which every value has been escaped. */
export type Markup = HtmlEscapedString

export type Content = Markup | string | number | null | readonly Content[]

/** A template whose values are escaped unless they are markup already; null gives nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const result = escapingHtml(strings, ...values)
  if (result instanceof Promise) throw new TypeError('markup holds a promise')
  return result
}

/** Markup that we made ourselves and that holds no value from outside unescaped. */
export function trusted(markup: string): Markup {
  return raw(markup)
}

export const NOTHING: Markup = raw('')

/** A value from the crawl or an operator: escaped, isolated from the direction of the text around it, never translated. */
export function foreign(value: string): Markup {
  return html`<bdi translate="no">${value}</bdi>`
}
