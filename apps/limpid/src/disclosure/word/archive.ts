import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** A file of a ZIP archive: its name and its content. */
export type ArchiveEntry = readonly [string, Buffer]

/** Signatures and record lengths of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22
const DEFLATED = 8
/** "Version needed to extract" 2.0, and names in UTF-8 (general purpose bit 11). */
const VERSION = 20
const UTF_8 = 0x800
/** 1980-01-01 00:00, the first moment a ZIP archive can state: a release knows no clock. */
const FIRST_DAY = 0x0021
/** A part of a Word file that is larger than this is not one of ours. */
const MOST_BYTES = 256 * 1024 * 1024

/** Reads every file of a ZIP archive without ZIP64; what is no such archive throws a RangeError. */
export function readArchive(bytes: Buffer): readonly ArchiveEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new RangeError('no ZIP archive')
  const entries: ArchiveEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new RangeError('no directory of a ZIP archive')
    const nameBytes = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)
    const local = bytes.readUInt32LE(at + 42)
    const start =
      local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    const isDeflated = bytes.readUInt16LE(at + 10) === DEFLATED
    entries.push([
      name,
      isDeflated ? inflateRawSync(packed, { maxOutputLength: MOST_BYTES }) : packed,
    ])
    at += CENTRAL_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** Writes a ZIP archive with its files in the order given and no time of its own: the same files give the same bytes. */
export function writeArchive(entries: readonly ArchiveEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of entries) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(LOCAL_BYTES)
    local.writeUInt32LE(LOCAL, 0)
    describeEntry(local, 4, name, content, packed)
    const central = Buffer.alloc(CENTRAL_BYTES)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(VERSION, 4)
    describeEntry(central, 6, name, content, packed)
    central.writeUInt32LE(offset, 42)
    parts.push(local, name, packed)
    directory.push(central, name)
    offset += LOCAL_BYTES + name.length + packed.length
  }
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** The fields that a local header and the directory share, in one order. */
function describeEntry(header: Buffer, at: number, name: Buffer, content: Buffer, packed: Buffer) {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF_8, at + 2)
  header.writeUInt16LE(DEFLATED, at + 4)
  header.writeUInt16LE(FIRST_DAY, at + 8)
  header.writeUInt32LE(crc32(content), at + 10)
  header.writeUInt32LE(packed.length, at + 14)
  header.writeUInt32LE(content.length, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}
