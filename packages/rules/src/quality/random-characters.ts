import { NO_SPANS, type Rule } from '../rule.ts'
import { isLetterUnit } from './letters.ts'

const SAMPLE_UNITS = 20_000
const MIN_UNITS = 200

/**
 * Finds binary or wrongly decoded bytes that became characters of a huge script (Han, Hangul) by accident.
 *
 * The chance that two letters of the page are the same: 0.065 in English, about 0.01 in Chinese, less than
 * 0.001 when bytes were read in a wrong East Asian charset. Measured: README.md beside this file.
 */
export const randomCharacters: Rule = {
  id: 'quality.random-characters',
  version: 1,
  sentence: 'Hardly any letter comes back, as when bytes are read in a wrong charset.',
  source: 'packages/rules/src/quality/README.md',
  unit: 'probability',
  fires: '<',
  threshold: 0.0025,
  action: 'drop',
  parameters: {},
  measure({ text }) {
    return { score: letterCoincidence(text), spans: NO_SPANS }
  },
}

function letterCoincidence(text: string): number | null {
  const counts = new Uint16Array(0x10000)
  let total = 0
  let same = 0
  for (let index = 0; index < text.length && total < SAMPLE_UNITS; index++) {
    const unit = text.charCodeAt(index)
    if (!isLetterUnit(unit)) continue
    const before = counts[unit] ?? 0
    same += before
    counts[unit] = before + 1
    total++
  }
  return total < MIN_UNITS ? null : (2 * same) / (total * (total - 1))
}
