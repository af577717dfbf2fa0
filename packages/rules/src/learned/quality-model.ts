import file from '../../data/learned/quality.json' with { type: 'json' }
import type { Document } from '../document.ts'
import { view } from '../document.ts'
import { FLOW_FEATURES } from './features.ts'
import { KIND } from './kinds.ts'
import { LINE_FEATURES } from './line-features.ts'
import { scanText, type Scan } from './scan.ts'

/** What the score is read from: form alone, no words, so that it says the same of every language with spaces. */
export const QUALITY_FEATURES = [...FLOW_FEATURES, ...LINE_FEATURES]
/** Spreads from the mean beyond which a feature counts no further: no page is judged by one odd figure. */
const MOST_SPREADS = 4
/** Share of letters of scripts without spaces beyond which there is no score: the people judged English. */
const MOST_UNSPACED = 0.2
/** Fewer words than this, and there is nothing to judge. */
const FEWEST_WORDS = 5

/** What one feature adds to the score, in log-odds: above zero speaks for the text. */
interface Contribution {
  readonly feature: string
  readonly value: number
  readonly contribution: number
}

/** A score from 0 to 1, and what it is made of, the strongest first. */
export interface Explanation {
  readonly score: number
  readonly bias: number
  readonly contributions: readonly Contribution[]
}

/** The features of a scan, in the order of `QUALITY_FEATURES`. */
export function qualityValues(scan: Scan): readonly number[] {
  return QUALITY_FEATURES.map(([, read]) => read(scan))
}

/** The learned quality of a text and what it is made of; null where there is nothing to judge. */
export const explain: (document: Document) => Explanation | null = view(({ text }) => {
  const scan = scanText(text)
  if (scan.words < FEWEST_WORDS || unspacedShare(scan) > MOST_UNSPACED) return null
  let sum = file.bias
  const contributions: Contribution[] = []
  for (const [index, value] of qualityValues(scan).entries()) {
    const parameter = file.features[index]
    if (!parameter) continue
    const contribution = parameter.weight * standard(value, parameter.mean, parameter.spread)
    sum += contribution
    contributions.push({ feature: parameter.name, value, contribution })
  }
  contributions.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  return { score: 1 / (1 + Math.exp(-sum)), bias: file.bias, contributions }
})

/** A value in spreads from the mean, cut off where it counts no further. */
export function standard(value: number, mean: number, spread: number): number {
  return Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, (value - mean) / spread))
}

function unspacedShare({ units }: Scan): number {
  const unspaced = units[KIND.unspaced] ?? 0
  return unspaced / (unspaced + (units[KIND.small] ?? 0) + (units[KIND.capital] ?? 0))
}
