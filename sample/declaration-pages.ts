import type { Capture } from './capture.ts'
import { readDeclaration, type Declaration } from './declaration.ts'
import sites from './declaration-sites.json' with { type: 'json' }
import { htmlCapture, type Coding } from './html-capture.ts'
import { renderPage, type Template } from './site.ts'

interface DeclarationSite {
  readonly code: string
  readonly language: string
  readonly host: string
  readonly template: Template
  /** Whether the site has a page for each few articles besides the whole text. */
  readonly cut: boolean
  readonly charset: string
}

/** First and last article of each page of a cut site: short articles stand together. */
const PAGES: readonly (readonly [number, number])[] = [
  [1, 2],
  [3, 7],
  [8, 10],
  [11, 13],
  [14, 16],
  [17, 19],
  [20, 21],
  [22, 23],
  [24, 26],
  [27, 30],
]
const CODINGS: readonly Coding[] = ['identity', 'gzip', 'identity', 'chunked', 'br', 'identity']
const TEMPLATES: Readonly<Record<string, Template>> = {
  wiki: 'wiki',
  blog: 'blog',
  docs: 'docs',
  news: 'news',
  plain: 'plain',
}

/** The Universal Declaration of Human Rights in some fifty languages, whole and in parts, on invented sites. All are good pages. */
export function declarationPages(): readonly Capture[] {
  return sites.flatMap((spec, index) => {
    const site: DeclarationSite = {
      code: spec.code,
      language: spec.language,
      host: spec.host,
      template: TEMPLATES[spec.template] ?? 'plain',
      cut: spec.cut === true,
      charset: spec.charset ?? 'utf-8',
    }
    const declaration = readDeclaration(site.code)
    const parts = site.cut ? PAGES.map((_, part) => partPage(site, declaration, part, index)) : []
    return [wholePage(site, declaration, index)].concat(parts)
  })
}

function wholePage(site: DeclarationSite, declaration: Declaration, index: number): Capture {
  return sitePage(
    site,
    `https://${site.host}/udhr/`,
    declaration.title,
    declaration.preamble + declaration.articles.join('\n'),
    index,
  )
}

function partPage(
  site: DeclarationSite,
  declaration: Declaration,
  part: number,
  index: number,
): Capture {
  const [first, last] = PAGES[part] ?? [1, 30]
  const articles = declaration.articles.slice(first - 1, last)
  const title = `${declaration.title} (${first}–${last})`
  return sitePage(
    site,
    `https://${site.host}/udhr/${first}-${last}`,
    title,
    articles.join('\n'),
    index * 11 + part,
  )
}

function sitePage(
  site: DeclarationSite,
  url: string,
  title: string,
  main: string,
  turn: number,
): Capture {
  const captured = dayOf(turn)
  const { language, template, charset } = site
  return htmlCapture({
    url,
    verdict: 'keep',
    rule: null,
    why: `the Declaration of Human Rights in ${language}`,
    captured,
    charset,
    coding: CODINGS[turn % CODINGS.length] ?? 'identity',
    html: renderPage({ url, title, language, template, captured, charset, main }),
  })
}

/** A capture time between 2014 and 2024, spread by the page's turn. */
function dayOf(turn: number): string {
  const year = 2014 + ((turn * 7) % 11)
  return `${year}-${twoDigits(1 + ((turn * 5) % 12))}-${twoDigits(1 + ((turn * 3) % 28))}T${twoDigits(turn % 24)}:${twoDigits((turn * 17) % 60)}:${twoDigits((turn * 29) % 60)}Z`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
