import { isBlank } from './scan-tag.ts'

/** End of the comment whose text begins at `start` (after `<!--`); the page's end if it is never closed. */
export function endOfComment(bytes: Uint8Array, view: string, start: number): number {
  if (bytes[start] === 0x3e) return start + 1
  if (bytes[start] === 0x2d && bytes[start + 1] === 0x3e) return start + 2
  let dashes = view.indexOf('--', start)
  while (dashes >= 0) {
    const next = bytes[dashes + 2]
    if (next === 0x3e) return dashes + 3
    if (next === 0x21 && bytes[dashes + 3] === 0x3e) return dashes + 4
    dashes = view.indexOf('--', dashes + 1)
  }
  return bytes.length
}

/** Position after the next `>`: end of a doctype, a processing instruction or a broken comment. */
export function endOfBogusComment(view: string, start: number): number {
  const end = view.indexOf('>', start)
  return end < 0 ? view.length : end + 1
}

/** Where `</name` begins that ends raw text of that element; the page's length if nothing does. */
export function endOfRaw(bytes: Uint8Array, view: string, start: number, name: string): number {
  let end = view.indexOf('</', start)
  while (end >= 0) {
    if (isEndTag(bytes, end + 2, name)) return end
    end = view.indexOf('</', end + 2)
  }
  return bytes.length
}

/**
 * The same for a script, where `<!-- <script` hides the next `</script>`
 * (HTML standard 13.2.5.17 to 13.2.5.31, "script data double escaped state").
 */
export function endOfScript(bytes: Uint8Array, view: string, start: number): number {
  const firstEnd = endOfRaw(bytes, view, start, 'script')
  const script = view.slice(start, firstEnd)
  const escape = script.indexOf('<!--')
  if (escape < 0 || !/<script/i.test(script.slice(escape))) return firstEnd
  return endOfEscapedScript(bytes, view, start + escape)
}

function endOfEscapedScript(bytes: Uint8Array, view: string, escape: number): number {
  let index = escape + 2
  let isEscaped = true
  let isDoubled = false
  for (; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === 0x2d && isEscaped && bytes[index + 1] === 0x2d && bytes[index + 2] === 0x3e) {
      isEscaped = false
      isDoubled = false
    } else if (byte === 0x3c) {
      if (bytes[index + 1] === 0x2f && isEndTag(bytes, index + 2, 'script')) {
        if (!isDoubled) return index
        isDoubled = false
      } else if (isEscaped && isEndTag(bytes, index + 1, 'script')) isDoubled = true
      else if (!isEscaped && view.startsWith('<!--', index)) {
        isEscaped = true
        index++
      }
    }
  }
  return bytes.length
}

function isEndTag(bytes: Uint8Array, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (((bytes[start + index] ?? 0) | 0x20) !== name.charCodeAt(index)) return false
  }
  const after = bytes[start + name.length]
  return after === 0x3e || after === 0x2f || (after !== undefined && isBlank(after))
}
