/** How a language's words are found: between spaces and marks, or, where none stand between them, by the letters that stop words cover. */
const WORD_MEASURES = ['spaces', 'characters'] as const

/** What the rules know of one language: a folder `languages/<code>/` with a `pack.json`. See docs/adding-a-language.md. */
export interface LanguagePack {
  /** BCP 47 primary subtag, the name of the folder. */
  readonly language: string
  readonly name: string
  readonly words: (typeof WORD_MEASURES)[number]
  /** Marks that end a sentence or hold it together at the end of a line, besides those of sentence-end.ts. */
  readonly terminal: string
  /** In lower case. */
  readonly stopWords: readonly string[]
  readonly norms: {
    /** How much a letter, by the weight of its script, is worth beside an English one: the same Declaration in fewer letters is worth more. */
    readonly letterWorth: number
    /** Share of words (or of letters) that stop words make up in ordinary text: the median of the texts measured. */
    readonly stopShare: number
  }
}

const KEYS = [
  'language',
  'name',
  'words',
  'terminal',
  'stopWords',
  'udhr',
  'norms',
  'measured',
] as const

/** Checks what a `pack.json` says; `where` is named in every error, with what was expected and what was got. */
export function parsePack(spec: unknown, where: string): LanguagePack {
  const pack = recordOf(spec, where)
  for (const key of Object.keys(pack))
    if (!KEYS.some((known) => known === key))
      throw refused(where, key, `one of the keys ${KEYS.join(', ')}`, key)
  const language = textOf(pack['language'], where, 'language')
  if (!/^[a-z]{2,3}$/.test(language))
    throw refused(where, 'language', 'a BCP 47 primary subtag in lower case, as `th`', language)
  const words = WORD_MEASURES.find((measure) => measure === pack['words'])
  if (words === undefined) throw refused(where, 'words', WORD_MEASURES.join(' or '), pack['words'])
  const norms = recordOf(pack['norms'], `${where}: norms`)
  return {
    language,
    name: textOf(pack['name'], where, 'name'),
    words,
    terminal: marksOf(pack['terminal'], where),
    stopWords: stopWordsOf(pack['stopWords'], where),
    norms: {
      letterWorth: numberOf(norms['letterWorth'], where, 'norms.letterWorth', 0.4, 2.5),
      stopShare: numberOf(norms['stopShare'], where, 'norms.stopShare', 0.01, 0.9),
    },
  }
}

function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${where}: expected an object, got ${shown(value)}`)
  return Object.fromEntries(Object.entries(value))
}

function textOf(value: unknown, where: string, key: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw refused(where, key, 'a text that is not empty', value)
}

/** Marks may be none, as in a script that writes no full stop; letters and figures are none. */
function marksOf(value: unknown, where: string): string {
  if (typeof value === 'string' && !/[\p{L}\p{Nd}\s]/u.test(value)) return value
  throw refused(where, 'terminal', 'marks in one text, without letters, figures and spaces', value)
}

function stopWordsOf(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0)
    throw refused(where, 'stopWords', 'a list of words', value)
  const words = value.map((word: unknown) => textOf(word, where, 'stopWords'))
  const odd = words.find((word) => word !== word.toLowerCase() || !/^[\p{L}\p{M}]+$/u.test(word))
  if (odd !== undefined)
    throw refused(where, 'stopWords', 'words of letters alone, in lower case', odd)
  const twice = words.find((word, index) => words.indexOf(word) !== index)
  if (twice !== undefined) throw refused(where, 'stopWords', 'each word once', twice)
  return words
}

function numberOf(value: unknown, where: string, key: string, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value
  throw refused(where, key, `a number from ${least} to ${most}`, value)
}

function refused(where: string, key: string, expected: string, got: unknown): TypeError {
  return new TypeError(`${where}: ${key}: expected ${expected}, got ${shown(got)}`)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60)
}
