import type { ExpectedVerdict } from './capture.ts'
import { escapeHtml, type Template } from './site.ts'

/** One of our own texts: a head of `name: value` lines, a blank line, and the text in a few marks of Markdown. */
export interface WrittenText {
  readonly url: string
  readonly title: string
  readonly language: string
  readonly captured: string
  readonly template: Template
  readonly charset: string
  readonly verdict: ExpectedVerdict
  readonly rule: string | null
  readonly why: string
  /** Further elements of the head, as HTML. */
  readonly head: string
  readonly body: string
}

const TEMPLATES: Readonly<Record<string, Template>> = {
  news: 'news',
  blog: 'blog',
  forum: 'forum',
  shop: 'shop',
  docs: 'docs',
  poem: 'poem',
  plain: 'plain',
  wiki: 'wiki',
}
const VERDICTS: Readonly<Record<string, ExpectedVerdict>> = {
  keep: 'keep',
  edit: 'edit',
  drop: 'drop',
  skip: 'skip',
}

/** Reads a file of texts/. */
export function parseWrittenText(file: string): WrittenText {
  const gap = file.indexOf('\n\n')
  const fields = new Map<string, string>()
  for (const line of file.slice(0, gap).split('\n')) {
    const colon = line.indexOf(': ')
    fields.set(line.slice(0, colon), line.slice(colon + 2))
  }
  return {
    url: required(fields, 'url'),
    title: required(fields, 'title'),
    language: required(fields, 'language'),
    captured: required(fields, 'captured'),
    template: TEMPLATES[required(fields, 'template')] ?? 'plain',
    charset: fields.get('charset') ?? 'utf-8',
    verdict: VERDICTS[fields.get('verdict') ?? 'keep'] ?? 'keep',
    rule: fields.get('rule') ?? null,
    why: required(fields, 'why'),
    head: fields.get('head') ?? '',
    body: file.slice(gap + 2),
  }
}

/** The text as HTML: `#` headings, `-` lists, `>` who wrote a post, ``` code, `|` tables; a line stays a line. */
export function renderText({ body }: WrittenText): string {
  return body
    .trim()
    .split(/\n\n(?=\S)/)
    .map(renderBlock)
    .join('\n')
}

function required(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name)
  if (value === undefined) throw new Error(`a text of the sample has no ${name}`)
  return value
}

function renderBlock(block: string): string {
  const lines = block.split('\n')
  const first = lines[0] ?? ''
  if (first.startsWith('# ')) return `<h2>${escapeHtml(first.slice(2))}</h2>`
  if (first.startsWith('```'))
    return `<pre><code>${escapeHtml(lines.slice(1, -1).join('\n'))}</code></pre>`
  if (first.startsWith('- '))
    return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join('')}</ul>`
  if (first.startsWith('|')) return `<table>${lines.map(renderRow).join('')}</table>`
  if (first.startsWith('> ')) {
    return `<div class="post"><div class="author">${escapeHtml(first.slice(2))}</div><p>${escapeHtml(lines.slice(1).join(' '))}</p></div>`
  }
  return `<p>${lines.map(escapeHtml).join('<br>\n')}</p>`
}

function renderRow(line: string): string {
  const cells = line.split('|').slice(1, -1)
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell.trim())}</td>`).join('')}</tr>`
}
