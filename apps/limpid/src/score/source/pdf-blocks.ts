import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { LimpidError, systemCode } from '../../errors/limpid-error.ts'
import { cleanText, type Block } from './block.ts'

const MOST_PAGES = 400
const MOST_CHARS = 4_000_000
/** One stream of a PDF, unpacked, in bytes; the pages of a form take a few thousand. */
const MOST_STREAM = 64 << 20

/** The lines of a PDF in the order they were written, headings told by the size of their letters. */
export async function pdfBlocks(bytes: Buffer, path: string): Promise<readonly Block[]> {
  refuseBombs(bytes, path)
  const lines: PdfLine[] = []
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    })
    if (pdf.numPages > MOST_PAGES) throw new LimpidError('score/too-big', { path })
    let chars = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      for (const line of linesOf(items, number)) {
        lines.push(line)
        chars += line.text.length
      }
      page.cleanup()
      if (chars > MOST_CHARS) throw new LimpidError('score/too-big', { path })
    }
    await pdf.loadingTask.destroy()
  } catch (cause) {
    throw explained(cause, path)
  }
  return blocksOf(lines)
}

interface PdfLine {
  readonly text: string
  readonly height: number
  readonly page: number
}

function explained(cause: unknown, path: string): LimpidError {
  if (cause instanceof LimpidError) return cause
  const isLocked = cause instanceof Error && cause.name === 'PasswordException'
  return isLocked
    ? new LimpidError('score/encrypted', { path }, { cause })
    : new LimpidError('score/damaged', { path, format: 'PDF' }, { cause })
}

/** Text items joined to lines: a new one where the writer broke the line, or moved up, down or far to the right. */
function linesOf(items: readonly object[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let text = ''
  let height = 0
  let at = { x: 0, y: 0 }
  const flush = () => {
    const clean = cleanText(text)
    if (clean !== '') lines.push({ text: clean, height, page })
    text = ''
    height = 0
  }
  for (const item of items) {
    const run = runOf(item)
    if (run === null) continue
    const isMoved = Math.abs(run.y - at.y) > run.size * 0.6 || run.x - at.x > run.size * 4
    const isBlank = run.text.trim() === ''
    if (isBlank && run.width > run.size * 2) continue // the gap between two columns
    if (text !== '' && !isBlank && isMoved) flush()
    if (text !== '' && run.x - at.x > run.size * 0.2) text += ' '
    text += run.text
    if (!isBlank) height = Math.max(height, run.size)
    at = { x: run.x + run.width, y: run.y }
    if (run.isLast) flush()
  }
  flush()
  return lines
}

interface Run {
  readonly text: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly isLast: boolean
}

/** A run of letters, from an item of pdf.js; null for its marks. */
function runOf(item: object): Run | null {
  if (!('str' in item) || !('transform' in item) || !Array.isArray(item.transform)) return null
  const [, , , scale = 0, x = 0, y = 0] = item.transform.map(Number)
  const width = 'width' in item ? Number(item.width) : 0
  const isLast = 'hasEOL' in item && item.hasEOL === true
  return { text: String(item.str), size: Math.abs(scale), x, y, width, isLast }
}

/** A line larger than the letters most of the text is set in is a heading; the larger, the higher. */
function blocksOf(lines: readonly PdfLine[]): readonly Block[] {
  const chars = new Map<number, number>()
  for (const { text, height } of lines)
    chars.set(round(height), (chars.get(round(height)) ?? 0) + text.length)
  const body = [...chars].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
  const sizes = [...chars.keys()].filter((size) => size > body * 1.1).toSorted((a, b) => b - a)
  const blocks = lines.map(({ text, height, page }): Block => {
    const rank = text.length < 200 ? sizes.indexOf(round(height)) : -1
    const level = rank === -1 ? null : Math.min(rank + 1, 6)
    return { text, level, page, line: null, isSoft: level === null }
  })
  return wholeHeadings(blocks)
}

/** A heading broken over lines is one: the next line is as large, on the same page, and goes on in small letters. */
function wholeHeadings(blocks: readonly Block[]): readonly Block[] {
  const whole: Block[] = []
  for (const block of blocks) {
    const before = whole.at(-1)
    const goesOn =
      before !== undefined &&
      block.level !== null &&
      before.level === block.level &&
      before.page === block.page &&
      /^[\p{Ll}(]/u.test(block.text)
    if (goesOn) whole[whole.length - 1] = { ...before, text: `${before.text} ${block.text}` }
    else whole.push(block)
  }
  return whole
}

function round(height: number): number {
  return Math.round(height * 2) / 2
}

/** Refuses a file with a stream that unpacks beyond the limit, before a reader takes it into memory. */
function refuseBombs(bytes: Buffer, path: string): void {
  let at = bytes.indexOf('stream')
  let left = MOST_STREAM * 2
  while (at !== -1) {
    const next = bytes[at + 6] === 0x0d ? at + 8 : at + 7
    if (bytes[next] === 0x78 && bytes.toString('latin1', at - 3, at) !== 'end')
      left -= unpacked(bytes.subarray(next), path)
    if (left < 0) throw new LimpidError('score/too-big', { path })
    at = bytes.indexOf('stream', at + 6)
  }
}

function unpacked(packed: Buffer, path: string): number {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_STREAM }).length
  } catch (cause) {
    if (systemCode(cause) === 'ERR_BUFFER_TOO_LARGE')
      throw new LimpidError('score/too-big', { path }, { cause })
    return 0 // not a stream of its own; the reader says what it makes of it
  }
}
