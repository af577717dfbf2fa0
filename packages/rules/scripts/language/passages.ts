import facts from '../../data/language/model.json' with { type: 'json' }
import { SCRIPTS } from '../../src/language/model/letter-scripts.ts'
import { declarationPassages, isCounted } from './declarations.ts'

/** A text with its language, or `und` where our model does not know that language, and how much it counts. */
export interface LabelledText {
  readonly language: string
  readonly text: string
  readonly weight: number
  readonly kind: 'known' | 'unknown' | 'noise'
}

/** All texts of unknown languages together, and all that are no language, count these shares of the whole: the web has few of them, but not none. */
const UNKNOWN_SHARE = 0.1
const NOISE_SHARE = 0.05
/** Texts shorter than this are headings. */
const FEWEST_UNITS = 40
/** Lengths at which passages are cut, so that short texts are seen as well. */
const CUTS = [50, 90, 160, 100_000]
const NOISE_TEXTS = 600
/** Pages hold names and quotations: in every second passage one word in four comes from any other translation. */
const BORROWED = 4

/** Codes that the detector can give. */
const KNOWN_CODES: ReadonlySet<string> = new Set([
  ...facts.languages.map(({ code }) => code),
  ...SCRIPTS.flatMap(([, alone]) => (alone === null ? [] : [alone])),
])

/**
 * Passages to fit (`half` 0) or to measure (`half` 1) the calibration on: of known languages every second passage, of unknown ones every second
 * language, and noise: random letters, figures, lines of program text.
 */
export function labelledTexts(half: 0 | 1): readonly LabelledText[] {
  const known: LabelledText[] = []
  const unknown: LabelledText[] = []
  const strangers = new Map<string, number>()
  const passages = declarationPassages()
  for (const [number, passage] of passages.entries()) {
    if (isCounted(passage) || passage.text.length < FEWEST_UNITS) continue
    const plain = cut(passage.text, CUTS[passage.index % CUTS.length] ?? 0)
    const lender = passages[(number * 7_919) % passages.length]?.text ?? ''
    const text = number % 2 === 0 ? plain : mixed(plain, lender)
    if (KNOWN_CODES.has(passage.language)) {
      if (half === ((passage.index >> 2) & 1))
        known.push({ language: passage.language, text, weight: 1, kind: 'known' })
      continue
    }
    const stranger = strangers.get(passage.translation) ?? strangers.size
    strangers.set(passage.translation, stranger)
    if (stranger % 2 === half) unknown.push({ language: 'und', text, weight: 1, kind: 'unknown' })
  }
  const noise = Array.from({ length: NOISE_TEXTS }, (_, index): LabelledText => ({
    language: 'und',
    text: noiseText(2 * index + half),
    weight: 1,
    kind: 'noise',
  }))
  const rest = 1 - UNKNOWN_SHARE - NOISE_SHARE
  return [
    ...balanced(known, rest),
    ...weighed(unknown, UNKNOWN_SHARE),
    ...weighed(noise, NOISE_SHARE),
  ]
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const blank = text.indexOf(' ', length)
  return text.slice(0, blank < 0 || blank > length + 30 ? length : blank)
}

function mixed(text: string, lender: string): string {
  const borrowed = lender.split(' ')
  return text
    .split(' ')
    .map((word, at) => (at % BORROWED === 1 ? (borrowed[at % borrowed.length] ?? word) : word))
    .join(' ')
}

/** Each known language counts the same. */
function balanced(texts: readonly LabelledText[], share: number): readonly LabelledText[] {
  const counts = new Map<string, number>()
  for (const { language } of texts) counts.set(language, (counts.get(language) ?? 0) + 1)
  return texts.map((text) => ({
    ...text,
    weight: share / counts.size / (counts.get(text.language) ?? 1),
  }))
}

function weighed(texts: readonly LabelledText[], share: number): readonly LabelledText[] {
  return texts.map((text) => ({ ...text, weight: share / texts.length }))
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'
const PROGRAM = [
  'const',
  'return',
  'i++',
  '=>',
  '{',
  '}',
  'null',
  'x1',
  'tmpBuf',
  'len',
  '[0]',
  'fn(a,',
  'idx);',
  '&&',
  '0x1f',
  'void',
  'str',
  'elif',
  '->',
  'argv',
  'sizeof',
  'ptr*',
  '$el',
  'px;',
  'div>',
  '<td',
  'href=',
  'utf8',
  'ctx',
  'std::',
]

/** Text that is no language: random letters, consonants, program text or long codes, from a generator of our own so that each number gives the same. */
function noiseText(number: number): string {
  let state = number * 2_654_435_761 + 12_345
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 8) % below
  }
  const word = (letters: string, length: number): string =>
    Array.from({ length }, () => letters[next(letters.length)]).join('')
  const words = Array.from({ length: 8 + next(25) }, () => {
    if (number % 4 < 2) return word(LETTERS, 2 + next(9))
    if (number % 8 < 4) return word(CONSONANTS, 2 + next(7))
    if (number % 8 < 6) return PROGRAM[next(PROGRAM.length)] ?? ''
    return word(`${LETTERS}${LETTERS.toUpperCase()}0123456789`, 12 + next(20))
  })
  return words.join(' ')
}
