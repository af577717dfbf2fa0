import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { PERCENT } from './percent.ts'

/** Languages Limpid speaks; each is complete or the tests fail. */
export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]

type WordValues = Readonly<Record<string, string | number>>

/** Everything Limpid says in one language. */
export interface Words {
  readonly locale: Locale
  /** The message `id` with its values filled in; an unknown message is our bug and throws. */
  readonly say: (id: string, values?: WordValues) => string
  readonly knows: (id: string) => boolean
}

/** Loads the messages of a language from every `<topic>.<locale>.ftl` of this folder. */
export function words(locale: Locale): Words {
  const bundle = BUNDLES.get(locale) ?? bundleOf(locale)
  BUNDLES.set(locale, bundle)
  return {
    locale,
    say(id, values) {
      const pattern = bundle.getMessage(id)?.value
      if (!pattern) throw new Error(`no message ${id} in ${locale}`)
      const errors: Error[] = []
      const sentence = bundle.formatPattern(pattern, values ?? null, errors)
      const [error] = errors
      if (error) throw new Error(`message ${id} in ${locale} lacks a value`, { cause: error })
      return sentence
    },
    knows: (id) => bundle.hasMessage(id),
  }
}

/** The text of every message file of a language, by topic. */
export function wordFiles(locale: Locale): ReadonlyMap<string, string> {
  const names = readdirSync(HERE).filter((name) => name.endsWith(`.${locale}.ftl`))
  return new Map(
    names
      .toSorted()
      .map((name) => [
        name.slice(0, -`.${locale}.ftl`.length),
        readFileSync(new URL(name, HERE), 'utf8'),
      ]),
  )
}

const HERE = new URL('./', import.meta.url)

/** Parsed once a process: the files ship with Limpid and a bundle never changes once made, so one read serves every caller. */
const BUNDLES = new Map<Locale, FluentBundle>()

/** Isolation marks are left out: values that may run right to left are isolated where they are shown (`<bdi>`). */
function bundleOf(locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false, functions: { PERCENT } })
  for (const [topic, text] of wordFiles(locale)) {
    const errors = bundle.addResource(new FluentResource(text))
    if (errors.length > 0) throw new Error(`${topic}.${locale}.ftl: ${errors.join('; ')}`)
  }
  return bundle
}
