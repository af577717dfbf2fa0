import type { Page } from './page.ts'

/** What the JSON-LD of a page says of the page itself. */
export interface LinkedData {
  readonly author: string | undefined
  readonly published: string | undefined
  readonly modified: string | undefined
  readonly description: string | undefined
  readonly headline: string | undefined
  readonly language: string | undefined
  readonly isAccessibleForFree: boolean | undefined
  readonly licences: readonly string[]
  /** Longest articleBody: a hint where the text is, never the text. */
  readonly body: string | undefined
}

/** Values looked at in one script; a graph of more is not about one page. */
const MAX_OBJECTS = 2000

type Fields = Readonly<Record<string, unknown>>

export function readJsonLd(page: Page): LinkedData {
  const objects: Fields[] = []
  for (const [start, end] of page.jsonLd)
    collect(parse(page.source.bytes.toString('utf8', start, end)), objects)
  const articles = objects.filter(isArticle)
  const about = [...articles, ...objects]
  return {
    author: firstOf(articles, (object) => nameOf(object['author'] ?? object['creator'])),
    published: firstOf(about, (object) => stringOf(object['datePublished'])),
    modified: firstOf(about, (object) => stringOf(object['dateModified'])),
    description: firstOf(articles, (object) => stringOf(object['description'])),
    headline: firstOf(articles, (object) => stringOf(object['headline'])),
    language: firstOf(about, (object) => languageOf(object['inLanguage'])),
    isAccessibleForFree: firstOf(about, (object) => booleanOf(object['isAccessibleForFree'])),
    licences: [
      ...new Set(
        about.map((object) => licenceOf(object['license'])).filter((value) => value !== undefined),
      ),
    ],
    body: longest(objects),
  }
}

/** Broken JSON-LD is common and says nothing: it counts as absent. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Lists all objects of a graph without recursion. */
function collect(root: unknown, objects: Fields[]): void {
  const waiting: unknown[] = [root]
  for (let next = 0; next < waiting.length && next < MAX_OBJECTS; next++) {
    const value = waiting[next]
    if (Array.isArray(value)) for (const item of value.slice(0, MAX_OBJECTS)) waiting.push(item)
    else if (isFields(value)) {
      objects.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'liveBlogUpdate']) {
        if (value[key] !== undefined) waiting.push(value[key])
      }
    }
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isArticle(object: Fields): boolean {
  const types = [object['@type']].flat()
  return types.some(
    (type) =>
      typeof type === 'string' && /article|posting|report|recipe|product|review/i.test(type),
  )
}

function firstOf<T>(
  objects: readonly Fields[],
  read: (object: Fields) => T | undefined,
): T | undefined {
  for (const object of objects) {
    const value = read(object)
    if (value !== undefined) return value
  }
  return undefined
}

function stringOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replaceAll('\0', '').trim().toWellFormed()
  return text === '' ? undefined : text
}

function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((item) => (isFields(item) ? stringOf(item['name']) : stringOf(item)))
    .filter((name) => name !== undefined)
  return names.length === 0 ? undefined : names.join(', ')
}

function languageOf(value: unknown): string | undefined {
  return isFields(value) ? stringOf(value['alternateName'] ?? value['name']) : stringOf(value)
}

function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  const word = value.trim().toLowerCase()
  if (word === 'true') return true
  return word === 'false' ? false : undefined
}

function licenceOf(value: unknown): string | undefined {
  return isFields(value) ? stringOf(value['url'] ?? value['@id']) : stringOf(value)
}

function longest(objects: readonly Fields[]): string | undefined {
  let found: string | undefined
  for (const object of objects) {
    const body = stringOf(object['articleBody'])
    if (body !== undefined && body.length > (found?.length ?? 0)) found = body
  }
  return found
}
