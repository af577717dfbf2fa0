import type { Edit } from './edit.ts'
import type { Span } from './rule.ts'

/**
 * Carries spans found in an edited text back to the source. A start that falls at a cut lies behind it and an end
 * before it, so that what was cut already is not named twice; a bound inside a replacement takes in all that was replaced.
 */
export function toSource(spans: readonly Span[], edits: readonly Edit[]): readonly Span[] {
  if (edits.length === 0 || spans.length === 0) return spans
  const places = placesOf(edits)
  return spans.map((span) => {
    const start = sourceStart(span.start, places)
    return { ...span, start, end: Math.max(start, sourceEnd(span.end, places)) }
  })
}

/** An edit, and where its replacement stands in the edited text. */
interface Place extends Edit {
  readonly from: number
  readonly to: number
}

function placesOf(edits: readonly Edit[]): readonly Place[] {
  let shift = 0
  return edits.map((edit) => {
    const from = edit.start + shift
    const to = from + edit.replacement.length
    shift = to - edit.end
    return { ...edit, from, to }
  })
}

function sourceStart(offset: number, places: readonly Place[]): number {
  const place = places[countBefore(places, ({ from }) => from <= offset) - 1]
  if (!place) return offset
  return offset < place.to ? place.start : place.end + offset - place.to
}

function sourceEnd(offset: number, places: readonly Place[]): number {
  const place = places[countBefore(places, ({ from }) => from < offset) - 1]
  if (!place) return offset
  return offset <= place.to ? place.end : place.end + offset - place.to
}

/** How many leading places the test holds for, by bisection. */
function countBefore(places: readonly Place[], holds: (place: Place) => boolean): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (place && holds(place)) low = middle + 1
    else high = middle
  }
  return low
}
