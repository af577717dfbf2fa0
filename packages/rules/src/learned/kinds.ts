/** What a UTF-16 unit is to the features: letters by case, figures, blanks, and the marks that tell kinds of text apart. */
export const KIND = {
  other: 0,
  small: 1,
  capital: 2,
  /** A letter of a script that sets no spaces: Thai to Myanmar, Khmer, kana, Han. */
  unspaced: 3,
  figure: 4,
  blank: 5,
  lineBreak: 6,
  fullStop: 7,
  question: 8,
  exclamation: 9,
  comma: 10,
  colon: 11,
  quotation: 12,
  bracket: 13,
  /** Bars, bullets, arrows: what menus and lists put between entries. */
  divider: 14,
  money: 15,
  /** `@`, `#`, `/`, `_`, `=`, `+`, `~`, `<`, `>`, `\`: addresses, tags, code. */
  technical: 16,
  apostrophe: 17,
  dash: 18,
  ellipsis: 19,
} as const

/** How many kinds there are. */
export const KINDS = 20

const MARKS: readonly (readonly [number, string])[] = [
  [KIND.fullStop, '.。．｡।॥۔։።။។'],
  [KIND.question, '?？؟՞;'],
  [KIND.exclamation, '!！՜'],
  [KIND.comma, ',،、，'],
  [KIND.colon, ':;：；؛·'],
  [KIND.quotation, '"“”„«»‹›「」『』'],
  [KIND.bracket, '()[]{}（）【】'],
  [KIND.divider, '|•*►▶→·»›●■◆★☆✓'],
  [KIND.money, '$€£¥₹₽₩%'],
  [KIND.technical, '@#/_=+~<>\\&^`'],
  [KIND.apostrophe, "'’‘ʼ"],
  [KIND.dash, '-–—‐‑'],
  [KIND.ellipsis, '…'],
]

const UNSPACED: readonly (readonly [number, number])[] = [
  [0x0e00, 0x10a0],
  [0x1780, 0x1800],
  [0x3040, 0xa000],
]

/** The kind of each UTF-16 unit. */
export const KIND_OF_UNIT: Uint8Array = kindTable()

/** Each UTF-16 unit in lower case, where that is one unit too. */
export const LOWER_UNIT: Uint16Array = lowerTable()

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const all = allUnits()
  fill(table, all, /[\p{L}\p{M}]+/gu, KIND.small)
  fill(table, all, /[\p{Lu}\p{Lt}]+/gu, KIND.capital)
  fill(table, all, /\p{Nd}+/gu, KIND.figure)
  fill(table, all, /[\p{Z}\p{Cc}\ufeff]+/gu, KIND.blank)
  table.fill(KIND.small, 0xd800, 0xe000)
  for (const [from, to] of UNSPACED)
    for (let unit = from; unit < to; unit++)
      if (table[unit] === KIND.small) table[unit] = KIND.unspaced
  for (const unit of [0x0a, 0x0d, 0x2028, 0x2029]) table[unit] = KIND.lineBreak
  for (const [kind, marks] of MARKS) for (const mark of marks) table[mark.charCodeAt(0)] = kind
  return table
}

function fill(table: Uint8Array, all: string, pattern: RegExp, kind: number): void {
  for (const run of all.matchAll(pattern)) table.fill(kind, run.index, run.index + run[0].length)
}

function lowerTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit
  for (const run of allUnits().matchAll(/[\p{Lu}\p{Lt}]/gu)) {
    const lower = run[0].toLowerCase()
    if (lower.length === 1) table[run.index] = lower.charCodeAt(0)
  }
  return table
}

/** Every UTF-16 unit in its place, surrogates as blanks. */
function allUnits(): string {
  const units: string[] = []
  for (let unit = 0; unit < 0x10000; unit++)
    units.push(unit >= 0xd800 && unit < 0xe000 ? ' ' : String.fromCharCode(unit))
  return units.join('')
}
