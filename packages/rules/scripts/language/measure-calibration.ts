import { detectLanguage } from '../../src/language/detect-language.ts'
import { labelledTexts } from './passages.ts'

const BINS = 10

/** How the score and the abstention fare on texts that the calibration was not fitted on. Shares, weighed as `labelledTexts` says. */
export interface CalibrationReport {
  readonly texts: number
  /** Expected calibration error of the named languages: mean distance of score and share right over ten bins. */
  readonly calibrationError: number
  /** Of what was named. */
  readonly right: number
  /** Of texts in known languages: named rightly, and left unnamed. */
  readonly knownRight: number
  readonly knownUnnamed: number
  /** Of texts in unknown languages, and of noise: left unnamed, as they should be. */
  readonly unknownUnnamed: number
  readonly noiseUnnamed: number
}

/** Measures on the half of the passages and of the unknown languages that the fit did not see. */
export function measureCalibration(): CalibrationReport {
  const bins = Array.from({ length: BINS }, () => ({ weight: 0, score: 0, right: 0 }))
  const known = { weight: 0, right: 0, unnamed: 0 }
  const unknown = { weight: 0, unnamed: 0 }
  const noise = { weight: 0, unnamed: 0 }
  const texts = labelledTexts(1)
  for (const { language, text, weight, kind } of texts) {
    const found = detectLanguage(text)
    const isNamed = found.language !== 'und'
    const isRight = found.language === language
    const group = kind === 'noise' ? noise : kind === 'unknown' ? unknown : known
    group.weight += weight
    if (!isNamed) group.unnamed += weight
    if (group === known && isRight) known.right += weight
    if (!isNamed) continue
    const bin = bins[Math.min(Math.floor(found.score * BINS), BINS - 1)]
    if (!bin) continue
    bin.weight += weight
    bin.score += weight * found.score
    if (isRight) bin.right += weight
  }
  const named = bins.reduce((sum, { weight }) => sum + weight, 0)
  const error = bins.reduce((sum, { score, right }) => sum + Math.abs(score - right), 0)
  return {
    texts: texts.length,
    calibrationError: error / named,
    right: bins.reduce((sum, { right }) => sum + right, 0) / named,
    knownRight: known.right / known.weight,
    knownUnnamed: known.unnamed / known.weight,
    unknownUnnamed: unknown.unnamed / unknown.weight,
    noiseUnnamed: noise.unnamed / noise.weight,
  }
}
