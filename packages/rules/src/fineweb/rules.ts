import type { Rule } from '../rule.ts'
import { fewLinesWithEndMark, fewLinesWithEndMark2024 } from './few-lines-with-end-mark.ts'
import { list, list2024 } from './list.ts'
import { noLines } from './no-lines.ts'
import { repeatedLineCharacters, repeatedLineCharacters2024 } from './repeated-line-characters.ts'
import { shortLines, shortLines2024 } from './short-lines.ts'

/** FineWeb's own rules in datatrove's order. */
export const fineweb: readonly Rule[] = [
  noLines,
  fewLinesWithEndMark,
  shortLines,
  repeatedLineCharacters,
  list,
]

/** The same in the edition that made the published corpus. */
export const fineweb2024: readonly Rule[] = [
  fewLinesWithEndMark2024,
  shortLines2024,
  repeatedLineCharacters2024,
  list2024,
]

export const finewebRules: readonly Rule[] = [...fineweb, ...fineweb2024]
