import type { Locale } from './words.ts'

/** The language to speak to whoever started the program, by the order POSIX gives: LC_ALL, LC_MESSAGES, LANG. English unless French is asked for. */
export function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const wanted = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^fr\b/i.test(wanted.replace('_', '-')) ? 'fr' : 'en'
}
