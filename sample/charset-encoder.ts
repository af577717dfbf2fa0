import { Buffer } from 'node:buffer'
import { legacyHookDecode } from '@exodus/bytes/encoding.js'

/**
 * Encodes a page in a legacy charset, by turning the charset's decoder round: every one- and two-byte
 * sequence is decoded once, and the first that gives a character becomes its encoding. A character that
 * the charset lacks is written as HTML's numeric reference, as editors of such pages do.
 */
export function encodeHtml(charset: string, html: string): Buffer {
  if (charset === 'utf-8') return Buffer.from(html, 'utf8')
  const table = encodingTable(charset)
  const parts: Buffer[] = []
  for (const character of html) {
    parts.push(table.get(character) ?? Buffer.from(`&#${character.codePointAt(0)};`))
  }
  return Buffer.concat(parts)
}

function encodingTable(charset: string): ReadonlyMap<string, Buffer> {
  const table = new Map<string, Buffer>()
  for (let byte = 0; byte < 0x100; byte++) learn(table, charset, Buffer.of(byte))
  if (charset.startsWith('windows-') || charset.startsWith('iso-8859-')) return table
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) learn(table, charset, Buffer.of(lead, trail))
  }
  return table
}

function learn(table: Map<string, Buffer>, charset: string, bytes: Buffer): void {
  const text = legacyHookDecode(bytes, charset)
  if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
}
