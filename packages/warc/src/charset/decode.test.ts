import { expect, test } from 'vitest'
import { decode } from './decode.ts'

/** Points of the WHATWG indexes (encoding.spec.whatwg.org) that decoders get wrong. */
test.each([
  ['windows-1252', [0x80, 0x92, 0x9c, 0x96], '€’œ–'],
  ['latin1', [0x80], '€'],
  ['euc-kr', [0x81, 0x41], '갂'],
  ['windows-949', [0x8c, 0x63], '똠'],
  ['big5', [0x87, 0x40], '䏰'],
  ['gb18030', [0x81, 0x30, 0x84, 0x36], '¥'],
  ['shift_jis', [0x7f, 0x80], '\u007f\u0080'],
  ['iso-8859-6', [0xc7], 'ا'],
  ['koi8-u', [0xae], 'ў'],
  ['no-such-label', [0xe9], 'é'],
] as const)('decodes %s as the standard has it', (label, bytes, text) => {
  expect(decode(Uint8Array.from(bytes), label)).toBe(text)
})

test('malformed bytes become U+FFFD, one for each maximal beginning of a character', () => {
  expect(decode(Uint8Array.of(0xe2, 0x82, 0x41, 0xff), 'utf-8')).toBe('\uFFFDA\uFFFD')
})
