import { applyEdits, editsOf, passagesOf, toSource } from '@limpid/rules'
import type { Edit, PassageUnit, Span } from '@limpid/rules'
import type { Columns, Row } from '../storage/table.ts'
import { codePointOffsets } from './code-points.ts'

/**
 * One row for each passage of a page that may be kept, in its order. Offsets are code points of the extracted text, so that a cut is a span of
 * it. What separates two passages goes with the second: a passage is cut from `before` to `end`. Only where all before it are cut too
 * it is cut from `start` to `after`. `chars_before` and `chars_after` are what either takes from the text after the recipe's edits.
 */
export const lineColumns = {
  page: 'BIGINT',
  line: 'INTEGER',
  /** How often the page has said it by then: 1 at first. Null where nothing is compared. */
  nth: 'INTEGER',
  /** Null where the passage is never cut: nothing of it is compared, it begins or ends inside a replacement, or it is one. */
  hash: 'BIGINT',
  /** Characters without white space around them. */
  visible: 'INTEGER',
  before: 'BIGINT',
  start: 'BIGINT',
  end: 'BIGINT',
  after: 'BIGINT',
  chars_before: 'INTEGER',
  chars_after: 'INTEGER',
} as const satisfies Columns

/** A page as the search for lines reads it: the extracted text, and the spans that the recipe's steps cut or masked, UTF-16. */
export interface EditedPage {
  readonly page: number
  readonly text: string
  readonly spans: readonly Span[]
}

/** The passages of a page after the recipe's edits, as rows. Pure. */
export function lineRows({ page, text, spans }: EditedPage, unit: PassageUnit): readonly Row[] {
  const edits = editsOf(spans, text.length)
  const kept = applyEdits(text, edits)
  const placed = placedIn(kept, text, edits, unit)
  const isTorn = tornBounds(edits)
  const replaced = new Set(edits.filter(({ replacement }) => replacement !== '').map(place))
  const inSource = codePointBounds(text)
  const inKept = codePointBounds(kept)
  const said = new Map<bigint, number>()
  return placed.map((passage, line) => {
    const { hash, kept: stands, source } = passage
    const cuts = [
      { start: source.before, end: source.end },
      { start: source.start, end: source.after },
    ]
    const isCuttable =
      !Object.values(stands).some(isTorn) && !cuts.some((cut) => replaced.has(place(cut)))
    const compared = isCuttable ? hash : null
    const nth = compared === null ? null : (said.get(compared) ?? 0) + 1
    if (compared !== null && nth !== null) said.set(compared, nth)
    const extracted = inSource(source)
    const { before, start, end, after } = inKept(stands)
    return {
      page,
      line,
      nth,
      hash: compared === null ? null : String(compared),
      visible: end - start - blanksAround(kept.slice(stands.start, stands.end)),
      before: extracted.before,
      start: extracted.start,
      end: extracted.end,
      after: extracted.after,
      chars_before: end - before,
      chars_after: after - start,
    }
  })
}

/** Where a passage and what surrounds it stands in one text. */
interface Bounds {
  readonly before: number
  readonly start: number
  readonly end: number
  readonly after: number
}

interface PlacedPassage {
  readonly hash: bigint | null
  readonly kept: Bounds
  readonly source: Bounds
}

/** Every passage with its bounds in the kept text and in the extracted one, UTF-16. */
function placedIn(
  kept: string,
  text: string,
  edits: readonly Edit[],
  unit: PassageUnit,
): readonly PlacedPassage[] {
  const passages = passagesOf(kept, unit)
  const bounds = passages.map(({ start, end }, index) => ({
    before: passages[index - 1]?.end ?? start,
    start,
    end,
    after: passages[index + 1]?.start ?? end,
  }))
  const own = toSource(bounds, edits)
  const [withBefore, withAfter] = [
    toSource(
      bounds.map(({ before, end }) => ({ start: before, end })),
      edits,
    ),
    toSource(
      bounds.map(({ start, after }) => ({ start, end: after })),
      edits,
    ),
  ]
  return bounds.map((stands, index) => ({
    hash: passages[index]?.hash ?? null,
    kept: stands,
    source: {
      before: withBefore[index]?.start ?? 0,
      start: own[index]?.start ?? 0,
      end: own[index]?.end ?? 0,
      after: withAfter[index]?.end ?? text.length,
    },
  }))
}

/** Turns bounds of passages in their order into code points: each bound ascends by itself, so each has its own pass through the text. */
function codePointBounds(text: string): (bounds: Bounds) => Bounds {
  const offsets = () => codePointOffsets(text)
  const [before, start, end, after] = [offsets(), offsets(), offsets(), offsets()]
  return (bounds) => ({
    before: before(bounds.before),
    start: start(bounds.start),
    end: end(bounds.end),
    after: after(bounds.after),
  })
}

/** Two spans of one place would leave open which of them counts. */
function place({ start, end }: Pick<Span, 'start' | 'end'>): string {
  return `${start}-${end}`
}

/** White space around a passage; all of it lies in the basic plane, so units are code points. */
function blanksAround(passage: string): number {
  return passage.length - passage.trim().length
}

/** True for offsets of the edited text where a cut would tear a replacement, or could not tell on which side of one it lies. */
function tornBounds(edits: readonly Edit[]): (offset: number) => boolean {
  let shift = 0
  const torn: { readonly from: number; readonly to: number }[] = []
  for (const { start, end, replacement } of edits) {
    const from = start + shift
    const to = from + replacement.length
    shift = to - end
    if (start === end) torn.push({ from, to })
    else if (replacement.length > 1) torn.push({ from: from + 1, to: to - 1 })
  }
  return (offset) => {
    let low = 0
    let high = torn.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((torn[middle]?.from ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset <= (torn[low - 1]?.to ?? -1)
  }
}
