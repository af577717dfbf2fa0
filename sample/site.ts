import strings from './ui-strings.json' with { type: 'json' }

/** The look of a site. Each puts navigation, notice and footer somewhere else, as real sites do. */
export type Template = 'news' | 'blog' | 'forum' | 'shop' | 'docs' | 'poem' | 'plain' | 'wiki'

export interface PageParts {
  readonly url: string
  readonly title: string
  /** BCP 47 tag for the `lang` attribute. */
  readonly language: string
  readonly template: Template
  readonly captured: string
  /** The main text as HTML. */
  readonly main: string
  /** Further elements of the head. */
  readonly head?: string
  /** The charset that the page declares of itself; utf-8 when absent. */
  readonly charset?: string
}

type Ui = (typeof strings)['en']

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa'])
const ENGLISH = strings.en

/** A whole page of an invented site: the main text inside everything that is not it. */
export function renderPage(page: PageParts): string {
  const language = page.language.split('-')[0] ?? 'en'
  const ui = uiOf(language)
  const direction = RIGHT_TO_LEFT.has(language) ? ' dir="rtl"' : ''
  return `<!DOCTYPE html>
<html lang="${page.language}"${direction}>
<head>
<meta charset="${page.charset ?? 'utf-8'}">
<title>${escapeHtml(page.title)} – ${siteName(page.url)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${escapeHtml(page.url)}">
<style>body{font:16px/1.5 serif;max-width:60em;margin:auto}.cookie{position:fixed;bottom:0}</style>
${page.head ?? ''}
</head>
<body class="${page.template}">
${BODIES[page.template](page, ui, `<h1>${escapeHtml(page.title)}</h1>`)}
<script>window.visits = (window.visits || 0) + 1; document.body.dataset.ready = "yes";</script>
</body>
</html>
`
}

/** Makes text safe inside HTML and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function uiOf(language: string): Ui {
  const known: Readonly<Record<string, Ui>> = strings
  return known[language] ?? ENGLISH
}

function siteName(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '').replace(/\.example(?:\.\w+)?$/, '')
}

/** What stands around the main text, by the look of the site. */
const BODIES: Readonly<Record<Template, (page: PageParts, ui: Ui, heading: string) => string>> = {
  news: (page, ui, heading) => `${banner(page, ui)}${menu(ui)}<main><article>${heading}
<p class="byline"><time datetime="${dayOf(page)}">${dayOf(page)}</time></p>${page.main}</article>
<aside class="related"><h2>${ui.related}</h2>${links(ui)}</aside></main>${footer(page, ui)}${notice(ui)}`,
  blog: (
    page,
    ui,
    heading,
  ) => `${notice(ui)}<header class="site-header"><a href="/">${siteName(page.url)}</a></header>
<div id="content"><div class="post">${heading}<div class="entry">${page.main}</div>
<div class="share"><a href="#">RSS</a> <a href="#">Mail</a></div></div><div id="sidebar">${menu(ui)}</div></div>${footer(page, ui)}`,
  forum: (
    page,
    ui,
    heading,
  ) => `${menu(ui)}<table class="crumbs"><tr><td><a href="/">${ui.home}</a> » ${escapeHtml(page.title)}</td></tr></table>
${heading}<div class="thread">${page.main}</div>${pager(ui)}${footer(page, ui)}`,
  shop: (
    page,
    ui,
    heading,
  ) => `${banner(page, ui)}<main class="product">${heading}<div class="description">${page.main}</div></main>
<div class="basket"><button>+</button></div>${footer(page, ui)}${notice(ui)}`,
  docs: (page, ui, heading) =>
    `<nav class="toc">${links(ui)}</nav><main role="main">${heading}${page.main}</main>${pager(ui)}${footer(page, ui)}`,
  wiki: (page, ui, heading) => `<div id="mw-head">${menu(ui)}</div>
<div id="mw-content" role="main">${heading}<div class="mw-parser-output">${page.main}</div></div>${pager(ui)}${footer(page, ui)}`,
  poem: (page, ui, heading) => `${heading}${page.main}<hr>${menu(ui)}${footer(page, ui)}`,
  plain: (page, ui, heading) => `${heading}${page.main}<hr>${menu(ui)}${footer(page, ui)}`,
}

function dayOf(page: PageParts): string {
  return page.captured.slice(0, 10)
}

function banner(page: PageParts, ui: Ui): string {
  return `<header><a class="logo" href="/">${siteName(page.url)}</a><form action="/search"><input name="q"><button>${ui.search}</button></form></header>`
}

function menu(ui: Ui): string {
  return `<nav><ul><li><a href="/">${ui.home}</a></li><li><a href="/about">${ui.about}</a></li><li><a href="/contact">${ui.contact}</a></li></ul></nav>`
}

function links(ui: Ui): string {
  return `<ul><li><a href="/1">${ui.home}</a></li><li><a href="/2">${ui.about}</a></li><li><a href="/3">${ui.contact}</a></li></ul>`
}

function pager(ui: Ui): string {
  return `<div class="pager"><a rel="prev" href="?p=1">${ui.previous}</a> <a rel="next" href="?p=3">${ui.next}</a></div>`
}

function footer(page: PageParts, ui: Ui): string {
  return `<footer><p>© ${page.captured.slice(0, 4)} ${siteName(page.url)}. ${ui.rights}.</p></footer>`
}

function notice(ui: Ui): string {
  return `<div class="cookie" role="dialog"><p>${ui.cookies}</p><button>${ui.accept}</button></div>`
}
