import { NO_SPANS, type Rule, type Span } from '../rule.ts'
import { comparedWords, type ComparedWords } from './compared-words.ts'
import { gramChecks, gramHashes, STANDARD_NGRAM, type EvaluationIndex } from './evaluation-index.ts'
import { findGrams } from './gram-table.ts'

/** The rule's id. */
export const EVALUATION_RULE = 'contamination.evaluation-text'

/**
 * Finds passages that a page shares with evaluation sets of the operator's: thirteen words in a row, or a whole item of eight to twelve.
 * The score counts the places where such a run begins; each span is a passage and names the set.
 *
 * A run is taken for the set's where 128 bits of two hashes agree: between 10^12 runs of a crawl and 10^9 of the sets a wrong one is
 * expected 3 × 10^-18 times.
 */
export function evaluationText(index: EvaluationIndex): Rule {
  return {
    id: EVALUATION_RULE,
    version: 1,
    sentence: 'The page holds text of an evaluation set that the operator supplied.',
    source: 'GPT-3, arXiv:2005.14165, appendix C',
    unit: 'ngrams',
    fires: '>',
    threshold: 0,
    action: 'note',
    parameters: { ngram: index.ngram },
    measure({ text }) {
      if (index.tables.length === 0) return { score: null, spans: NO_SPANS }
      const compared = comparedWords(text)
      const overlaps = overlapsOf(compared.words, index)
      const begun = new Set(overlaps.map(({ place }) => place))
      return { score: begun.size, spans: spansOf(overlaps, compared, index) }
    },
  }
}

/** The rule as the catalogue has it: without sets there is nothing to measure. */
export const evaluationTextOfNoSet: Rule = evaluationText({
  ngram: STANDARD_NGRAM,
  sets: [],
  tables: [],
})

/** A run of words that a set has. */
interface Overlap {
  readonly place: number
  readonly length: number
  readonly set: number
}

function overlapsOf(words: readonly string[], { tables }: EvaluationIndex): readonly Overlap[] {
  const overlaps: Overlap[] = []
  for (const table of tables) {
    const { length, checks, sets } = table
    let own: BigUint64Array | null = null
    findGrams(table, gramHashes(words, length), (place, row) => {
      own ??= gramChecks(words, length)
      if (own[place] === checks[row]) overlaps.push({ place, length, set: sets[row] ?? 0 })
    })
  }
  return overlaps
}

/** Runs of one set that overlap or follow one another are one passage. */
function spansOf(
  overlaps: readonly Overlap[],
  { starts, ends }: ComparedWords,
  { sets }: EvaluationIndex,
): readonly Span[] {
  if (overlaps.length === 0) return NO_SPANS
  const passages: { set: number; first: number; end: number }[] = []
  const last = new Map<number, { set: number; first: number; end: number }>()
  for (const { place, length, set } of overlaps.toSorted((one, other) => one.place - other.place)) {
    const open = last.get(set)
    if (open && place <= open.end) {
      open.end = Math.max(open.end, place + length)
      continue
    }
    const passage = { set, first: place, end: place + length }
    last.set(set, passage)
    passages.push(passage)
  }
  return passages.map(({ set, first, end }) => ({
    start: starts[first] ?? 0,
    end: ends[end - 1] ?? 0,
    kind: sets[set]?.name ?? '',
  }))
}
