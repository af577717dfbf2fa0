import calibration from '../../data/language/calibration.json' with { type: 'json' }
import { mainScript, scriptName } from './model/main-script.ts'
import { SCRIPT_OF_UNIT, SCRIPTS } from './model/letter-scripts.ts'
import { rankLanguages } from './model/rank-languages.ts'

/** Fewer letters than this name no language reliably; those of other scripts count as two Latin ones, logograms as four. */
const FEWEST_LETTERS = 20
/** Enough of a script that one language has to itself. */
const FEWEST_OWN_LETTERS = 8
/** Fewer different letters than this in so many are a drawing or a scream. */
const FEWEST_DIFFERENT = 6
/** UTF-16 units that are looked at: of a longer text three pieces, from its beginning, middle and end. */
const MOST_UNITS = 900
/** Below this chance of being right no language is named. */
const LEAST_SCORE = 0.5
/** The answer where no language can be named (BCP 47, section 4.1: undetermined). */
const UNDETERMINED = 'und'

export interface DetectedLanguage {
  /** BCP 47 primary subtag; `und` where the text is too short, in no known language, or none is likelier right than wrong. */
  readonly language: string
  /** Estimated probability that `language` is right; of the likeliest language where it is `und`. */
  readonly score: number
  /** The likeliest language, named or not; null where there is nothing to choose from. */
  readonly likeliest: string | null
  /** The next likely one; null where the script alone decides. */
  readonly second: string | null
  /** Unicode name of the script of most letters; `Hiragana` stands for Japanese writing; null without letters or for a script we do not know. */
  readonly script: string | null
}

/**
 * Names the language of a text: by its script where one language has it to itself, else by its letter sequences and word pieces
 * (data/language/README.md). The score is calibrated on passages that the tables do not hold.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = sampleOf(text)
  const main = mainScript(sample)
  const script = scriptName(main.script)
  const alone = SCRIPTS[main.script - 1]?.[1] ?? null
  if (main.letters < (alone === null ? FEWEST_LETTERS : FEWEST_OWN_LETTERS))
    return undetermined(script)
  if (alone !== null) return answer(alone, calibration.scriptScore * main.share, null, script)
  const evidence =
    differentLetters(sample) < FEWEST_DIFFERENT ? null : evidenceOf(sample, main.script)
  if (evidence === null) return undetermined(script)
  let sum = calibration.constant
  for (const [at, value] of evidence.values.entries()) sum += value * (calibration.weights[at] ?? 0)
  return answer(evidence.best, 1 / (1 + Math.exp(-sum)), evidence.second, script)
}

function undetermined(script: string | null): DetectedLanguage {
  return { language: UNDETERMINED, score: 0, likeliest: null, second: null, script }
}

function answer(
  likeliest: string,
  score: number,
  second: string | null,
  script: string | null,
): DetectedLanguage {
  return {
    language: score < LEAST_SCORE ? UNDETERMINED : likeliest,
    score,
    likeliest,
    second,
    script,
  }
}

/** What the calibration looks at. */
export interface LanguageEvidence {
  readonly best: string
  readonly second: string | null
  readonly values: readonly number[]
}

/** The likeliest language by letters and how strongly the text speaks for it; null where the script has no such languages. */
export function languageEvidence(text: string): LanguageEvidence | null {
  const sample = sampleOf(text)
  return evidenceOf(sample, mainScript(sample).script)
}

function evidenceOf(sample: string, script: number): LanguageEvidence | null {
  const ranked = rankLanguages(sample, script)
  if (ranked === null) return null
  const { best, second, lead, fit, asked } = ranked
  const length = Math.log(asked + 1)
  const perGram = lead / (asked + 1)
  return { best, second, values: [Math.log1p(lead), fit, length, fit * length, Math.sqrt(perGram)] }
}

/** Different letters, as far as the last five bits of their code units tell them apart. */
function differentLetters(text: string): number {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (SCRIPT_OF_UNIT[unit] !== 0) seen |= 1 << (unit & 31)
  }
  let count = 0
  for (; seen !== 0; seen &= seen - 1) count++
  return count
}

function sampleOf(text: string): string {
  if (text.length <= MOST_UNITS) return text
  const piece = MOST_UNITS / 3
  const middle = (text.length - piece) >> 1
  return `${text.slice(0, piece)} ${text.slice(middle, middle + piece)} ${text.slice(-piece)}`
}
