import { figures, type Figures } from '../words/figures.ts'
import { words, type Locale, type Words } from '../words/words.ts'
import type { ReleaseFacts } from './facts.ts'
import type { Markup } from './markup.ts'

/** Everything a section needs: the facts, and a language to say them in. */
export interface View {
  readonly facts: ReleaseFacts
  readonly words: Words
  readonly figures: Figures
}

export interface Section {
  /** Anchor, the same in every language. */
  readonly id: string
  readonly title: string
  readonly body: Markup
}

export function viewOf(facts: ReleaseFacts, locale: Locale): View {
  return { facts, words: words(locale), figures: figures(locale) }
}
