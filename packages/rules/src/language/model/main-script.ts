import { OTHER_SCRIPT, SCRIPT_OF_UNIT, scriptNumber, SCRIPTS } from './letter-scripts.ts'

/** One kana in twenty makes a text Japanese: headlines full of Han characters have more, Chinese quotes fewer. */
const KANA_SHARE = 20
/** A logogram or a Hangul syllable says about as much as this many letters of another script. */
const LOGOGRAM_LETTERS = 2
/** Texts in other scripts quote Latin names, hardly ever the other way round: their letters count this many Latin ones. */
const LATIN_LETTERS = 2

const LATIN = scriptNumber('Latin')
const HAN = scriptNumber('Han')
const HANGUL = scriptNumber('Hangul')
const HIRAGANA = scriptNumber('Hiragana')
const KATAKANA = scriptNumber('Katakana')

/** The script that most letters of a text belong to. */
export interface MainScript {
  /** Number as in `SCRIPTS`; 0 for a text without letters. */
  readonly script: number
  /** Letters of all scripts: a Latin one counts one, another two, a logogram or Hangul syllable four. */
  readonly letters: number
  /** From 0 to 1: how many of them are of the main script; Japanese counts its three as one. */
  readonly share: number
}

const counts = new Uint32Array(OTHER_SCRIPT + 1)

/** Counts the letters of a text by script. Kana decide between Japanese and Chinese. */
export function mainScript(text: string): MainScript {
  counts.fill(0)
  for (let at = 0; at < text.length; at++) add(SCRIPT_OF_UNIT[text.charCodeAt(at)] ?? 0, 1)
  counts[0] = 0
  add(HANGUL, counts[HANGUL] ?? 0)
  joinJapanese()
  for (let one = 1; one <= OTHER_SCRIPT; one++)
    if (one !== LATIN) counts[one] = (counts[one] ?? 0) * LATIN_LETTERS
  let script = 0
  let letters = 0
  for (const [one, count] of counts.entries()) {
    letters += count
    if (count > (counts[script] ?? 0)) script = one
  }
  return { script, letters, share: letters === 0 ? 0 : (counts[script] ?? 0) / letters }
}

function add(script: number, count: number): void {
  counts[script] = (counts[script] ?? 0) + count
}

/** Counts Han and kana as one of the two writings. */
function joinJapanese(): void {
  const kana = (counts[HIRAGANA] ?? 0) + (counts[KATAKANA] ?? 0)
  const logograms = (counts[HAN] ?? 0) + kana
  const isJapanese = kana > 0 && kana * KANA_SHARE >= logograms
  counts[HAN] = isJapanese ? 0 : logograms * LOGOGRAM_LETTERS
  counts[HIRAGANA] = isJapanese ? logograms * LOGOGRAM_LETTERS : 0
  counts[KATAKANA] = 0
}

/** ISO 15924 would need a table; Unicode’s own script names say it as well. Japanese is named after Hiragana. */
export function scriptName(script: number): string | null {
  return SCRIPTS[script - 1]?.[0] ?? null
}
