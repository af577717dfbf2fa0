import { html, type Markup } from './markup.ts'
import { breakable } from './rule-words.ts'
import type { View } from './view.ts'

/** An address of the crawl as text, never as a link: the report sends nobody there. */
export function address(
  { words }: Pick<View, 'words'>,
  { address: shown, withheld }: { readonly address: string; readonly withheld: boolean },
): Markup {
  const note = withheld ? html` <small>${words.say('examples-withheld')}</small>` : ''
  return html`<bdi class="address" translate="no">${breakable(shown)}</bdi>${note}`
}
