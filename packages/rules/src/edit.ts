import type { Span } from './rule.ts'

/** A change of the extracted text: `[start, end)` in UTF-16 units is replaced by `replacement`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}
