import { decodeText } from './entities.ts'
import type { LanguageHint, RightsSignal } from './extraction.ts'
import { readJsonLd } from './json-ld.ts'
import type { LinkedData } from './json-ld.ts'
import type { Page } from './page.ts'
import { codeOf, emptyTag, scanTag } from './scan-tag.ts'
import type { AttributeName, Tag } from './scan-tag.ts'
import { rightsOfLink, rightsOfMeta } from './signals.ts'

/** What the head of a page, its links and its JSON-LD say about it. */
export interface Metadata {
  readonly title: string | null
  readonly languageHints: readonly LanguageHint[]
  readonly author: string | undefined
  readonly published: string | undefined
  readonly modified: string | undefined
  readonly description: string | undefined
  readonly canonical: string | undefined
  readonly licences: readonly string[]
  readonly signals: readonly RightsSignal[]
  readonly linkedData: LinkedData
  readonly headline: string | undefined
}

/** A meta, link, time or licence link as it stands in the source. */
export interface HeadElement {
  readonly tag: 'meta' | 'link' | 'time' | 'a' | 'area'
  readonly place: 'head' | 'body'
  attribute(name: AttributeName): string | undefined
}

export function readMetadata(page: Page, url: string | undefined): Metadata {
  const metas = new Map<string, string>()
  const signals: RightsSignal[] = []
  const licences = new Set<string>()
  const languageHints: LanguageHint[] = [...languageOfRoot(page)]
  let canonical: string | undefined
  let time: string | undefined
  for (const element of headElements(page)) {
    const signal = element.tag === 'meta' ? rightsOfMeta(element) : rightsOfLink(element)
    if (signal !== undefined) signals.push(signal)
    if (signal?.kind === 'license') licences.add(absolute(signal.value, url))
    if (element.tag === 'meta') readMeta(element, metas)
    else if (element.tag === 'time') time ??= element.attribute('datetime')
    else if (element.tag === 'link' && hasWord(element.attribute('rel'), 'canonical')) {
      canonical ??= element.attribute('href')?.trim()
    }
  }
  const linkedData = readJsonLd(page)
  for (const licence of linkedData.licences) {
    licences.add(licence)
    signals.push({ kind: 'license', value: licence, place: 'head' })
  }
  hint(languageHints, 'content-language', metas.get('content-language'))
  hint(languageHints, 'og-locale', metas.get('og:locale'))
  hint(languageHints, 'dc-language', metas.get('dc.language') ?? metas.get('dcterms.language'))
  hint(languageHints, 'json-ld', linkedData.language)
  return {
    title: titleOf(page),
    languageHints,
    author: linkedData.author ?? first(metas, AUTHOR),
    published: linkedData.published ?? first(metas, PUBLISHED) ?? time,
    modified: linkedData.modified ?? first(metas, MODIFIED),
    description: first(metas, DESCRIPTION) ?? linkedData.description,
    canonical: canonical === undefined || canonical === '' ? undefined : absolute(canonical, url),
    licences: [...licences],
    signals,
    linkedData,
    headline: first(metas, HEADLINE) ?? linkedData.headline,
  }
}

const AUTHOR = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
]
const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'parsely-pub-date',
  'og:published_time',
]
const MODIFIED = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'last-modified',
  'dcterms.modified',
]
const DESCRIPTION = ['description', 'og:description', 'twitter:description', 'dc.description']
const HEADLINE = ['og:title', 'twitter:title', 'dc.title']

/** Names of metas that are read. */
const READ = new Set([
  ...AUTHOR,
  ...PUBLISHED,
  ...MODIFIED,
  ...DESCRIPTION,
  ...HEADLINE,
  'content-language',
  'og:locale',
  'dc.language',
  'dcterms.language',
])

function first(metas: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = metas.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

/** Metas, links and times that are read at most: no honest head has so many. */
const MAX_TAGS = 4096

function* headElements(page: Page): Generator<HeadElement> {
  const { bytes, view } = page.source
  const tag = emptyTag()
  for (const start of page.metadataTags.slice(0, MAX_TAGS)) {
    scanTag(bytes, view, start, tag)
    const place = page.bodyStart < 0 || start < page.bodyStart ? 'head' : 'body'
    yield { tag: nameOf(view, start), place, attribute: (name) => attribute(page, tag, name) }
  }
}

function nameOf(view: string, start: number): HeadElement['tag'] {
  const letters = view.slice(start, start + 4).toLowerCase()
  if (letters === 'meta' || letters === 'link' || letters === 'time') return letters
  return letters === 'area' ? 'area' : 'a'
}

function attribute(page: Page, tag: Tag, name: AttributeName): string | undefined {
  const code = codeOf(name)
  if ((tag.present & (1 << code)) === 0) return undefined
  return decodeText(page.source.bytes, tag.starts[code] ?? 0, tag.ends[code] ?? 0, true)
}

function readMeta(element: HeadElement, metas: Map<string, string>): void {
  for (const key of ['name', 'property', 'http-equiv', 'itemprop'] as const) {
    const name = element.attribute(key)?.trim().toLowerCase()
    if (name === undefined || !READ.has(name) || metas.has(name)) continue
    const content = element.attribute('content')?.trim()
    if (content !== undefined && content !== '') metas.set(name, clean(content))
  }
}

function languageOfRoot(page: Page): readonly LanguageHint[] {
  if (page.htmlTag < 0) return []
  const tag = emptyTag()
  scanTag(page.source.bytes, page.source.view, page.htmlTag, tag)
  const value = attribute(page, tag, 'lang')?.trim()
  return value === undefined || value === '' ? [] : [{ from: 'html-lang', value: clean(value) }]
}

function hint(hints: LanguageHint[], from: string, value: string | undefined): void {
  if (value !== undefined && value !== '') hints.push({ from, value })
}

/** As `document.title`: HTML standard, "strip and collapse ASCII whitespace". */
function titleOf(page: Page): string | null {
  if (page.title === null) return null
  const [start, end] = page.title
  return clean(
    decodeText(page.source.bytes, start, end, false)
      .replace(/[\t\n\f\r ]+/g, ' ')
      .replace(/^ | $/g, ''),
  )
}

/** NUL never leaves this package. */
function clean(value: string): string {
  return value.includes('\0') ? value.replaceAll('\0', '\u{fffd}') : value
}

function hasWord(list: string | undefined, word: string): boolean {
  return (
    list !== undefined &&
    list
      .toLowerCase()
      .split(/[\t\n\f\r ]+/)
      .includes(word)
  )
}

function absolute(address: string, base: string | undefined): string {
  const cleaned = clean(address.trim())
  return base === undefined ? cleaned : (URL.parse(cleaned, base)?.href ?? cleaned)
}
