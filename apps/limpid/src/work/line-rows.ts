import { applyEdits, editsOf, passagesOf, toSource } from '@limpid/rules'
import type { Edit, Passage, PassageUnit, Span } from '@limpid/rules'
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
  const passages = passagesOf(kept, unit).map((passage, index, all) => ({
    ...passage,
    before: all[index - 1]?.end ?? passage.start,
    after: all[index + 1]?.start ?? passage.end,
  }))
  const isTorn = tornBounds(edits)
  const replaced = new Set(edits.filter(({ replacement }) => replacement !== '').map(place))
  const [own, withBefore, withAfter] = [
    toSource(passages, edits),
    toSource(
      passages.map(({ before, end }) => ({ start: before, end })),
      edits,
    ),
    toSource(
      passages.map(({ start, after }) => ({ start, end: after })),
      edits,
    ),
  ]
  const inSource = () => codePointOffsets(text)
  const [before, start, end, after] = [inSource(), inSource(), inSource(), inSource()]
  const inKept = () => codePointOffsets(kept)
  const [keptBefore, keptStart, keptEnd, keptAfter] = [inKept(), inKept(), inKept(), inKept()]
  const said = new Map<bigint, number>()
  return passages.map((passage, line) => {
    const isWhole = ![passage.before, passage.start, passage.end, passage.after].some(isTorn)
    const isReplacement = [withBefore[line], withAfter[line]].some((span) =>
      replaced.has(place(span)),
    )
    const hash = isWhole && !isReplacement ? passage.hash : null
    const nth = hash === null ? null : (said.get(hash) ?? 0) + 1
    if (hash !== null && nth !== null) said.set(hash, nth)
    const [from, to] = [keptStart(passage.start), keptEnd(passage.end)]
    return {
      page,
      line,
      nth,
      hash: hash === null ? null : String(hash),
      visible: to - from - blanksAround(kept, passage),
      before: before(withBefore[line]?.start ?? 0),
      start: start(own[line]?.start ?? 0),
      end: end(own[line]?.end ?? 0),
      after: after(withAfter[line]?.end ?? 0),
      chars_before: to - keptBefore(passage.before),
      chars_after: keptAfter(passage.after) - from,
    }
  })
}

/** Two spans of one place would leave open which of them counts. */
function place(span: Pick<Span, 'start' | 'end'> | undefined): string {
  return `${span?.start}-${span?.end}`
}

/** White space around a passage; all of it lies in the basic plane, so units are code points. */
function blanksAround(text: string, { start, end }: Passage): number {
  const passage = text.slice(start, end)
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
