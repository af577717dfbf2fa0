import type { TextLine } from '../quality/lines.ts'

/** SWIFT MT940, Customer Statement Message: `:25:` account, `:60F:` balance, `:61:` movement, `:86:` its description. */
const TAG = /^:\d{2}[A-Z]?:/
const MOVEMENT = /^:61:\d{6}/
const ACCOUNT = /^:(?:25|60[FM]):/
/** A field's further lines have at most 65 characters (SWIFT FIN, field 86: 6*65x). */
const LONGEST_CONTINUATION = 65

/** How many of the lines are an MT940 statement; none unless it names an account and a movement of it. */
export function swiftLines(text: string, lines: readonly TextLine[]): number {
  let belonging = 0
  let isAccount = false
  let isMovement = false
  let afterTag = false
  for (const { start, end } of lines) {
    const line = text.slice(start, Math.min(end, start + LONGEST_CONTINUATION + 1))
    const isTag = TAG.test(line)
    isAccount ||= ACCOUNT.test(line)
    isMovement ||= MOVEMENT.test(line)
    afterTag = isTag || (afterTag && line.length <= LONGEST_CONTINUATION)
    if (afterTag) belonging++
  }
  return isAccount && isMovement ? belonging : 0
}
