import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { arcRecord, warcRecord } from './make-warc.ts'

/** Blocks: any bytes, text that looks like records, and some that are long but compress well. */
const block = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        'WARC/1.0\r\n',
        'WARC-Type: x\r\n',
        'text ',
        '\0',
        'http://example.org/ 192.0.2.1 20260102030405 text/plain 3\n',
      ),
    )
    .map((parts) => Buffer.from(parts.join(''))),
  fc.constantFrom(66_000, 70_000).map((length) => Buffer.alloc(length, 'abc\n')),
)

/** A length that is wrong in one of the ways lengths are. */
const wrongLength = fc.oneof(
  fc.constantFrom(null, '', '-7', 'very lengthy', '99999999999', '1e3'),
  fc.nat(500).map(String),
)

const goodWarc = fc
  .record({ content: block, type: fc.constantFrom('response', 'request', 'metadata') })
  .map((spec) => warcRecord(spec))
const badWarc = fc.record({ content: block, declared: wrongLength }).map((spec) => warcRecord(spec))
const arc = fc
  .record({ content: block, declared: fc.option(fc.nat(400).map(String), { nil: undefined }) })
  .map(({ content, declared }) => arcRecord(content, declared))
const record = fc.oneof({ weight: 3, arbitrary: goodWarc }, badWarc, arc)

const garbage = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      '\n\n\n',
      '<html>\n',
      'WARC/',
      'WARC/1.0',
      '\u001f\u008b\b\0',
      '\0\0\0\0',
      'PK\u0003\u0004',
    )
    .map((text) => Buffer.from(text, 'latin1')),
)

const member = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: record }, garbage), { maxLength: 3 }),
    fc.constantFrom(0, 1, 9),
  )
  .map(([parts, level]) => gzipSync(Buffer.concat(parts), { level }))

/** A member cut off, or with a byte changed. */
const brokenMember = fc
  .tuple(member, fc.nat(), fc.nat(255), fc.boolean())
  .map(([bytes, where, value, isCut]) => {
    const place = where % bytes.length
    if (isCut) return bytes.subarray(0, place)
    const broken = Buffer.from(bytes)
    broken[place] = value
    return broken
  })

/** Files of any kind: plain and gzipped records, whole and broken, with garbage between. */
export const anyArchive: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: member },
      { weight: 3, arbitrary: record },
      brokenMember,
      garbage,
    ),
    { maxLength: 6 },
  )
  .map((parts) => Buffer.concat(parts))

/** Blocks of a file in which nothing is wrong. */
export const anyBlocks: fc.Arbitrary<readonly Buffer[]> = fc.array(block, { maxLength: 5 })
