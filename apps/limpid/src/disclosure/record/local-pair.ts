import { figures } from '../../words/figures.ts'
import { words, type Locale } from '../../words/words.ts'
import { messagesOf } from '../../report/rule-words.ts'
import type { LocalText } from '../provider/provider.ts'

/** A text in both languages. */
export interface LocalPair {
  readonly en: string
  readonly fr: string
}

/** What a text says in a language; one that was given in a single language says it in both. */
export function inLocale(text: LocalText, locale: Locale): string {
  return typeof text === 'string' ? text : text[locale]
}

const english = words('en')
const french = words('fr')
const inEnglish = figures('en')
const inFrench = figures('fr')

/** The name of a language; `unknown` where the identifier abstained. */
export function languagePair(tag: string | null): LocalPair {
  if (tag === null)
    return {
      en: english.say('disclosure-unknown-language'),
      fr: french.say('disclosure-unknown-language'),
    }
  return { en: inEnglish.language(tag), fr: inFrench.language(tag) }
}

/** What a rule finds: the release's own sentence, and ours in French where there is one. */
export function rulePair(id: string, sentence: string): LocalPair {
  const message = messagesOf(id).find((candidate) => french.knows(candidate))
  return { en: sentence, fr: message === undefined ? sentence : french.say(message) }
}

/** A sentence of ours in both languages. */
export function sayBoth(id: string, values?: Readonly<Record<string, string | number>>): LocalPair {
  return { en: english.say(id, values), fr: french.say(id, values) }
}
