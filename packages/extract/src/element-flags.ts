import * as mark from './page.ts'
import { KNOWN_TAGS, tagNamed } from './tags.ts'

const BY_NAME: readonly (readonly [number, string])[] = [
  [mark.PRE | mark.CODE, 'pre listing xmp'],
  [mark.CODE, 'code samp kbd'],
  [mark.RUBY, 'rt rp rtc'],
  [mark.NOSCRIPT, 'noscript'],
  [mark.FORM, 'select option optgroup textarea datalist'],
  [mark.BUTTON, 'button'],
  [mark.FOREIGN, 'math'],
  [mark.FOREIGN | mark.GRAPHIC, 'svg'],
  [mark.IN_HEADING, 'h2 h3 h4 h5 h6'],
  [mark.IN_HEADING | mark.FIRST_HEADING, 'h1'],
  [mark.LIST_ITEM, 'li dt dd'],
  [mark.QUOTE, 'blockquote'],
  [mark.CAPTION, 'figcaption caption'],
  [mark.FIGURE, 'figure'],
  [mark.TABLE, 'table'],
  [mark.PARAGRAPH, 'p'],
  [mark.ARTICLE, 'article'],
  [mark.MAIN, 'main'],
  [mark.NAV, 'nav menu'],
  [mark.ASIDE, 'aside'],
  [mark.FOOTER, 'footer'],
  [mark.HEADER, 'header'],
  [mark.INVISIBLE, 'template'],
  // What these hold is shown only where the browser cannot show them.
  [mark.HIDDEN, 'video audio canvas object'],
  [mark.BOLD, 'b strong'],
]

const flagsByTag = new Int32Array(KNOWN_TAGS)
for (const [flags, names] of BY_NAME) {
  for (const name of names.split(' ')) {
    const tag = tagNamed(name)
    flagsByTag[tag] = (flagsByTag[tag] ?? 0) | flags
  }
}

const ROLES: Readonly<Record<string, number>> = {
  article: mark.ARTICLE,
  banner: mark.HEADER,
  complementary: mark.ASIDE,
  contentinfo: mark.FOOTER,
  heading: mark.IN_HEADING,
  main: mark.MAIN,
  menu: mark.NAV,
  navigation: mark.NAV,
}

/** What an element's name says of all in it. */
export function flagsOfTag(tag: number): number {
  return flagsByTag[tag] ?? 0
}

/** What a `role` (WAI-ARIA landmarks) says. */
export function flagsOfRole(role: string): number {
  return ROLES[role.trim().toLowerCase()] ?? 0
}

const HIDING = /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i

/** Whether a `style` attribute takes the element away from view. */
export function hides(style: string): boolean {
  return (style.includes('none') || style.includes('hidden')) && HIDING.test(style)
}
