import type { Document } from '../document.ts'
import { NO_SPANS, type Comparison, type Rule, type Span } from '../rule.ts'
import { REFINEDWEB_DCLM } from './sources.ts'

interface DropSpec {
  readonly fault: string
  readonly sentence: string
  readonly unit: string
  readonly fires: Comparison
  readonly threshold: number
  readonly measure: (document: Document) => number | null
}

/** A rule that drops pages by a number. */
export function dropRule({ fault, measure, ...declared }: DropSpec): Rule {
  return {
    ...declared,
    id: `refinedweb.${fault}@dclm`,
    version: 1,
    source: REFINEDWEB_DCLM,
    action: 'drop',
    parameters: {},
    measure: (document) => ({ score: measure(document), spans: NO_SPANS }),
  }
}

/** A rule that cuts what it finds. */
export function cutRule(
  fault: string,
  sentence: string,
  cuts: (text: string) => readonly Span[],
): Rule {
  return {
    id: `refinedweb.${fault}@dclm`,
    version: 1,
    sentence,
    source: REFINEDWEB_DCLM,
    unit: 'count',
    fires: '>',
    threshold: 0,
    action: 'cut',
    parameters: {},
    measure({ text }) {
      const spans = cuts(text)
      return { score: spans.length, spans }
    },
  }
}
