import type { Span } from './rule.ts'

/** A change of the extracted text: `[start, end)` in UTF-16 units is replaced by `replacement`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** The edits that a rule's spans ask for: ascending and disjoint. Spans that overlap become one with the first one's replacement, so that nothing of either stays. */
export function editsOf(spans: readonly Span[], length: number): readonly Edit[] {
  const sorted = spans
    .map(({ start, end, replacement = '' }) => ({
      start: Math.min(Math.max(start, 0), length),
      end: Math.min(Math.max(start, end, 0), length),
      replacement,
    }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  const edits: Edit[] = []
  for (const edit of sorted) {
    const last = edits.at(-1)
    if (last && edit.start < last.end)
      edits[edits.length - 1] = { ...last, end: Math.max(last.end, edit.end) }
    else if (edit.end > edit.start || edit.replacement !== '') edits.push(edit)
  }
  return edits
}

/** The text after the edits, which are ascending and disjoint. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let copied = 0
  for (const { start, end, replacement } of edits) {
    result += text.slice(copied, start) + replacement
    copied = end
  }
  return result + text.slice(copied)
}

/** The text after a rule's spans are cut or replaced. */
export function applySpans(text: string, spans: readonly Span[]): string {
  return applyEdits(text, editsOf(spans, text.length))
}

/** A stretch of a text under edit: taken from the source, or a literal that stands between. */
type Piece = { readonly start: number; readonly end: number } | { readonly literal: string }

/**
 * One list of edits of the source that does what `first` and then `second` do, `second` being edits of the text that
 * `first` makes. Where a second edit touches only part of an earlier replacement, the rest of that stays.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (first.length === 0) return second
  return second.length === 0 ? first : editsFrom(replaced(piecesOf(first), second))
}

function piecesOf(edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = []
  let copied = 0
  for (const { start, end, replacement } of edits) {
    pieces.push({ start: copied, end: start }, { literal: replacement })
    copied = end
  }
  return [...pieces, { start: copied, end: Number.POSITIVE_INFINITY }]
}

/** The pieces with the edits made in them; offsets of the edits count along the pieces. */
function replaced(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = []
  let offset = 0
  let next = 0
  for (const piece of pieces) {
    const close = offset + lengthOf(piece)
    let from = offset
    for (let edit = edits[next]; edit && edit.start < close; edit = edits[next]) {
      if (edit.start >= from)
        result.push(part(piece, from - offset, edit.start - offset), { literal: edit.replacement })
      from = Math.max(from, Math.min(edit.end, close))
      if (edit.end > close) break
      next++
    }
    result.push(part(piece, from - offset, close - offset))
    offset = close
  }
  return result
}

function lengthOf(piece: Piece): number {
  return 'literal' in piece ? piece.literal.length : piece.end - piece.start
}

function part(piece: Piece, from: number, to: number): Piece {
  if ('literal' in piece) return { literal: piece.literal.slice(from, to) }
  return { start: piece.start + from, end: piece.start + to }
}

function editsFrom(pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = []
  let copied = 0
  let literal = ''
  for (const piece of pieces) {
    if ('literal' in piece) literal += piece.literal
    else if (piece.end > piece.start) {
      if (piece.start > copied || literal !== '')
        edits.push({ start: copied, end: piece.start, replacement: literal })
      copied = piece.end
      literal = ''
    }
  }
  return edits
}
