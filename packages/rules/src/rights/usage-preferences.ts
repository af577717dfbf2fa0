import { mostRestrictive, type Statement } from './rights-signal.ts'
import { parseDictionary } from './structured-dictionary.ts'

/** What a page may be used for, as far as signals distinguish it. */
export type Purpose = 'train' | 'search'

/** Labels in the order they were written, with what each says: `y` allowed, `n` reserved, all else unstated. */
export type UsagePreferences = ReadonlyMap<string, Statement>

/**
 * Labels of the AIPREF vocabulary drafts that cover training, vocab-01 to vocab-07, and `ai` of attach-00.
 * `all` (vocab-02) and its successor `bots` (vocab-03, -04) cover every automated use. This mapping is Limpid's own.
 */
const TRAIN_LABELS = ['train-ai', 'train-genai', 'genai', 'ai', 'tdm', 'all', 'bots'] as const

/** `search` stands in every draft from vocab-01; the two labels for everything speak where it is silent. */
const SEARCH_LABELS = ['search'] as const
const EVERYTHING_LABELS = ['all', 'bots'] as const

/** Reads the value of a Content-Usage header or rule (AIPREF attach-05); null when it is no dictionary: then nothing is stated. */
export function parseUsagePreferences(value: string): UsagePreferences | null {
  const members = parseDictionary(value)
  if (members === null) return null
  const preferences = new Map<string, Statement>()
  for (const [label, member] of members) {
    preferences.set(label, member.type === 'token' ? statementOf(member.token) : 'unstated')
  }
  return preferences
}

function statementOf(token: string): Statement {
  if (token === 'n') return 'reserved'
  return token === 'y' ? 'allowed' : 'unstated'
}

/** What the preferences say about a purpose: any label that covers it and says no reserves it. */
export function usageFor(preferences: UsagePreferences, purpose: Purpose): Statement {
  if (purpose === 'train') return combine(preferences, TRAIN_LABELS)
  const search = combine(preferences, SEARCH_LABELS)
  return search === 'unstated' ? combine(preferences, EVERYTHING_LABELS) : search
}

function combine(preferences: UsagePreferences, labels: readonly string[]): Statement {
  let combined: Statement = 'unstated'
  for (const label of labels)
    combined = mostRestrictive(combined, preferences.get(label) ?? 'unstated')
  return combined
}
