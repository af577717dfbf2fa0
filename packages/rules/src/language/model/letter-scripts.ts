/** Scripts that name a language by themselves, or `null` where letter sequences must decide. */
export const SCRIPTS = [
  ['Latin', null],
  ['Cyrillic', null],
  ['Arabic', null],
  ['Devanagari', null],
  ['Ethiopic', null],
  ['Greek', 'el'],
  ['Hebrew', 'he'],
  ['Armenian', 'hy'],
  ['Georgian', 'ka'],
  ['Bengali', 'bn'],
  ['Gujarati', 'gu'],
  ['Gurmukhi', 'pa'],
  ['Tamil', 'ta'],
  ['Telugu', 'te'],
  ['Sinhala', 'si'],
  ['Kannada', 'kn'],
  ['Malayalam', 'ml'],
  ['Oriya', 'or'],
  ['Thai', 'th'],
  ['Lao', 'lo'],
  ['Khmer', 'km'],
  ['Myanmar', 'my'],
  ['Hangul', 'ko'],
  ['Han', 'zh'],
  ['Hiragana', 'ja'],
  ['Katakana', 'ja'],
] as const

/** Number of the scripts that we cannot name. */
export const OTHER_SCRIPT = SCRIPTS.length + 1

/** The script of each UTF-16 unit, from 1 as in `SCRIPTS`; 0 where the unit is no letter, `OTHER_SCRIPT` for a letter of any other script. */
export const SCRIPT_OF_UNIT = scriptTable()

/** Place of a script in `SCRIPTS`, from 1. */
export function scriptNumber(name: (typeof SCRIPTS)[number][0]): number {
  return SCRIPTS.findIndex(([script]) => script === name) + 1
}

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const units: string[] = []
  for (let unit = 0; unit < 0x10000; unit++)
    units.push(unit >= 0xd800 && unit < 0xe000 ? ' ' : String.fromCharCode(unit))
  const all = units.join('')
  const mark = (pattern: RegExp, script: number): void => {
    for (const run of all.matchAll(pattern))
      table.fill(script, run.index, run.index + run[0].length)
  }
  mark(/\p{L}+/gu, OTHER_SCRIPT)
  SCRIPTS.forEach(([name], index) =>
    mark(new RegExp(`[\\p{Script=${name}}&&\\p{L}]+`, 'gv'), index + 1),
  )
  return table
}
