import { fileName, filedName } from '../../disclosure/documents/names.ts'
import { PREVIOUS_COPY, PREVIOUS_LIST } from '../../disclosure/record/read-summary.ts'
import { LOCALES, type Locale } from '../../words/words.ts'
import { html, NOTHING, type Markup } from '../markup.ts'
import type { Section, View } from '../view.ts'

/** A file of a document: how a reader knows its kind, and where it is. */
type Format = readonly [name: string, path: string]

interface Paper {
  /** The message of its title; what it is, is said by the same with `-about`. */
  readonly message: string
  readonly written: (locale: Locale) => readonly Format[]
  /** Files that are in no language. */
  readonly data: readonly Format[]
}

const NO_LANGUAGE = (): readonly Format[] => []

/** In the order a reader asks for them. */
const PAPERS: readonly Paper[] = [
  {
    message: 'paper-summary',
    written: (locale) => [
      ['HTML', fileName('summary', locale, 'html')],
      ['PDF', filedName(locale, 'pdf')],
      ['Word', filedName(locale, 'docx')],
      ['Markdown', fileName('summary', locale, 'md')],
    ],
    data: [['JSON', 'summary.json']],
  },
  { message: 'paper-california', written: pageOf('california'), data: [] },
  { message: 'paper-merged', written: pageOf('merged'), data: [] },
  {
    message: 'paper-domains',
    written: (locale) => [['HTML', fileName('domains', locale, 'html')]],
    data: [
      ['CSV', 'domains-top.csv'],
      ['Parquet', 'domains-top.parquet'],
    ],
  },
  { message: 'paper-card', written: NO_LANGUAGE, data: [['Markdown', 'README.md']] },
  { message: 'paper-croissant', written: NO_LANGUAGE, data: [['JSON-LD', 'croissant.json']] },
  { message: 'paper-prov', written: NO_LANGUAGE, data: [['JSON-LD', 'prov.json']] },
  { message: 'paper-provider', written: NO_LANGUAGE, data: [['YAML', 'provider.yaml']] },
  {
    message: 'paper-previous',
    written: NO_LANGUAGE,
    data: [
      ['JSON', PREVIOUS_COPY],
      ['Parquet', PREVIOUS_LIST],
    ],
  },
]

function pageOf(which: 'california' | 'merged'): Paper['written'] {
  return (locale) => [
    ['HTML', fileName(which, locale, 'html')],
    ['Markdown', fileName(which, locale, 'md')],
  ]
}

/** Every document that the release holds, one click away; null where it holds none yet. */
export function documentsSection(view: View): Section | null {
  const { facts, words } = view
  if (facts.documents.length === 0) return null
  const shown = new Set(PAPERS.flatMap(pathsOf))
  const others = facts.documents.filter((path) => !shown.has(path))
  const body = html`<p>${words.say('papers-about')}</p>
    <ul class="papers">
      ${PAPERS.map((paper) => paperItem(view, paper))} ${others.map(otherItem)}
    </ul>`
  return { id: 'documents', title: words.say('papers-title'), body }
}

function pathsOf({ written, data }: Paper): readonly string[] {
  return [...LOCALES.flatMap(written), ...data].map(([, path]) => path)
}

function paperItem(view: View, { message, written, data }: Paper): Markup {
  const { facts, words, figures } = view
  const there = (formats: readonly Format[]) =>
    formats.filter(([, path]) => facts.documents.includes(path))
  const own = there([...written(words.locale), ...data])
  const others = LOCALES.filter((locale) => locale !== words.locale).flatMap((locale) => {
    const formats = there(written(locale))
    return formats.length === 0 ? [] : [{ locale, formats }]
  })
  const first = own[0] ?? others[0]?.formats[0]
  if (first === undefined) return NOTHING
  const title = words.say(message)
  return html`<li>
    <div>
      <h3><a href="${first[1]}">${title}</a></h3>
      <p>${words.say(`${message}-about`)}</p>
    </div>
    <div class="formats">
      ${own.length === 0 ? NOTHING : html`<p>${links(own, title)}</p>`}
      ${others.map(({ locale, formats }) => html`<p>${words.say('paper-language', { language: figures.language(locale) })} ${links(formats, title, locale)}</p>`)}
    </div>
  </li> `
}

/** Many links are called HTML: each says of which document to those who hear it alone. */
function links(formats: readonly Format[], title: string, locale: Locale | null = null): Markup {
  const language = locale === null ? NOTHING : html` hreflang="${locale}"`
  return html`${formats.map(
    ([name, path], index) =>
      html`${index === 0 ? '' : '\u00a0· '}<a
          href="${path}"
          ${language}
          aria-label="${name}, ${title}"
          >${name}</a
        >`,
  )}`
}

function otherItem(path: string): Markup {
  return html`<li>
    <div>
      <h3>
        <a href="${path}"><bdi translate="no">${path}</bdi></a>
      </h3>
    </div>
  </li> `
}
