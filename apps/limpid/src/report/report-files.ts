import type { Locale } from '../words/words.ts'

/** The names of the reports in a release; they link to each other. */
export const REPORT_FILES: Readonly<Record<Locale, string>> = {
  en: 'report.html',
  fr: 'report.fr.html',
}
