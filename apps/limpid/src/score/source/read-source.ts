import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { LimpidError, systemCode } from '../../errors/limpid-error.ts'
import type { Block, Source } from './block.ts'
import { docxBlocks, zipEntries } from './docx-blocks.ts'
import { htmlBlocks } from './html-blocks.ts'
import { jsonBlocks } from './json-blocks.ts'
import { pdfBlocks } from './pdf-blocks.ts'
import { textBlocks } from './text-blocks.ts'

/** Bytes of a PDF or Word file, and of a text. The largest of the summaries published by September 2026 is below a tenth of the first. */
const MOST_FILE = 48 << 20
const MOST_TEXT = 12 << 20

/** Reads a published summary, of whatever format its first bytes show, whatever its name says. */
export async function readSource(path: string): Promise<Source> {
  const bytes = readBytes(path)
  const format = formatOf(bytes)
  const blocks = await blocksOf(format, bytes, path)
  if (!blocks.some(({ text }) => text !== '')) throw new LimpidError('score/empty', { path })
  return { format, blocks }
}

function readBytes(path: string): Buffer {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT')
      throw new LimpidError('score/not-found', { path }, { cause })
    const reason = systemCode(cause) ?? 'unknown'
    throw new LimpidError('input/unreadable', { path, reason }, { cause })
  }
  try {
    const about = fstatSync(file)
    if (!about.isFile()) throw new LimpidError('score/not-found', { path })
    if (about.size > MOST_FILE) throw new LimpidError('score/too-big', { path })
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function formatOf(bytes: Buffer): Source['format'] {
  const start = bytes.toString('latin1', 0, 1024)
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK')) return 'docx'
  const text = textOf(bytes.subarray(0, 4096)).trimStart()
  if (text.startsWith('{') || /^\[\s*[{"]/.test(text)) return 'json'
  return /<(?:!doctype html|html|head|body|table|section|h1)\b/i.test(text) ? 'html' : 'text'
}

async function blocksOf(
  format: Source['format'],
  bytes: Buffer,
  path: string,
): Promise<readonly Block[]> {
  if (format === 'pdf') return pdfBlocks(bytes, path)
  if (format === 'docx') {
    const isWord = zipEntries(bytes)?.some(({ name }) => name === 'word/document.xml')
    if (isWord !== true) throw new LimpidError('score/damaged', { path, format: 'DOCX' })
    return docxBlocks(bytes, path)
  }
  if (bytes.length > MOST_TEXT) throw new LimpidError('score/too-big', { path })
  const text = textOf(bytes)
  if (/[\0\uFFFD]/.test(text.slice(0, 4096)))
    throw new LimpidError('score/damaged', { path, format: 'text' })
  if (format === 'json') return jsonBlocks(text, path)
  return format === 'html' ? htmlBlocks(text) : textBlocks(text)
}

function textOf(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2)
  if (mark === '\u00FF\u00FE' || mark === '\u00FE\u00FF')
    return new TextDecoder(mark === '\u00FF\u00FE' ? 'utf-16le' : 'utf-16be').decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  return utf8
}
