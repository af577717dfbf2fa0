import type { Locale } from '../../words/words.ts'

/** Which forms a document holds. */
export type FormDocument = 'summary' | 'california' | 'merged'

/** Names of the documents in a release, without language and ending. */
const NAMES: Readonly<Record<FormDocument | 'domains', string>> = {
  summary: 'summary',
  california: 'ab2013',
  merged: 'data-summary',
  domains: 'domains-top',
}

/** The name of a document: English ones bear no language, French ones end in `.fr`. */
export function fileName(
  which: FormDocument | 'domains',
  locale: Locale,
  ending: 'html' | 'md',
): string {
  return `${NAMES[which]}${locale === 'en' ? '' : `.${locale}`}.${ending}`
}

/** The name of the summary in a form that a provider files or prints: it bears its language always. */
export function filedName(locale: Locale, ending: 'docx' | 'pdf'): string {
  return `${NAMES.summary}.${locale}.${ending}`
}
