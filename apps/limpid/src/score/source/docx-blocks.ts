import { inflateRawSync } from 'node:zlib'
import mammoth from 'mammoth'
import { LimpidError, systemCode } from '../../errors/limpid-error.ts'
import type { Block } from './block.ts'
import { htmlBlocks } from './html-blocks.ts'

/** Text of all parts of a Word file together, in bytes: far above any form, far below what hurts. */
const MOST_TEXT = 48 << 20
const MOST_ENTRIES = 4096

/** A Word file, read as the page it would be. Parts are unpacked against a limit first, whatever their headers promise. */
export async function docxBlocks(bytes: Buffer, path: string): Promise<readonly Block[]> {
  measureParts(bytes, path)
  try {
    const noImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: noImage, externalFileAccess: false },
    )
    return htmlBlocks(`<html><body>${value}</body></html>`)
  } catch (cause) {
    throw new LimpidError('score/damaged', { path, format: 'DOCX' }, { cause })
  }
}

/** Names of the parts of a ZIP archive, by its directory (APPNOTE 4.3.12); null where it has none. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | null {
  const end = bytes.lastIndexOf('PK\u0005\u0006', bytes.length, 'latin1')
  if (end === -1 || end + 22 > bytes.length) return null
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const length = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (entries.length > MOST_ENTRIES) return entries
  }
  return entries
}

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly offset: number
}

function measureParts(bytes: Buffer, path: string): void {
  const entries = zipEntries(bytes) ?? []
  if (entries.length > MOST_ENTRIES) throw new LimpidError('score/too-big', { path })
  let left = MOST_TEXT
  for (const { name, method, packed, offset } of entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    if (offset + 30 > bytes.length) throw new LimpidError('score/damaged', { path, format: 'DOCX' })
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    left -= method === 0 ? packed : unpackedSize(bytes.subarray(start, start + packed), left, path)
    if (left <= 0) throw new LimpidError('score/too-big', { path })
  }
}

function unpackedSize(packed: Buffer, most: number, path: string): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length
  } catch (cause) {
    const isTooBig = systemCode(cause) === 'ERR_BUFFER_TOO_LARGE'
    throw isTooBig
      ? new LimpidError('score/too-big', { path }, { cause })
      : new LimpidError('score/damaged', { path, format: 'DOCX' }, { cause })
  }
}
