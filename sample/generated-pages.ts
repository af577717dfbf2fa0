import { Buffer } from 'node:buffer'
import { legacyHookDecode } from '@exodus/bytes/encoding.js'
import type { Capture } from './capture.ts'
import { seededDice, type Dice } from './dice.ts'
import { htmlCapture } from './html-capture.ts'
import { escapeHtml, renderPage } from './site.ts'

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
const BASE64 = `${LATIN.toUpperCase()}${LATIN}0123456789+/`

/** Pages that no hand wrote: gibberish in three alphabets, misread bytes, left-over machinery. */
export function generatedPages(): readonly Capture[] {
  const dice = seededDice(20240601)
  return [
    generated(
      'https://xq.freehosting.example/p/1',
      'quality.gibberish',
      'random Latin letters in words',
      paragraphs(dice, LATIN, true),
    ),
    generated(
      'https://xq.freehosting.example/p/2',
      'quality.gibberish',
      'random Cyrillic letters in words',
      paragraphs(dice, CYRILLIC, true),
    ),
    generated(
      'https://xq.freehosting.example/p/3',
      'quality.gibberish',
      'base 64: encoded data',
      paragraphs(dice, BASE64, false),
    ),
    generated(
      'https://bin.freehosting.example/dump',
      'quality.random-characters',
      'binary bytes read as gb18030',
      misreadBytes(dice),
    ),
    generated(
      'https://www.kodierung.example/artikel/frueher',
      'quality.broken-encoding',
      'UTF-8 read as windows-1252 and saved so',
      mojibake(),
    ),
    generated(
      'https://cdn.brokencms.example/view?id=7',
      'quality.markup-residue',
      'tags shown as text',
      escapedMarkup(),
    ),
    generated(
      'https://api.brokencms.example/view?id=8',
      'quality.markup-residue',
      'JSON shown as text',
      shownJson(dice),
    ),
  ]
}

function generated(url: string, rule: string, why: string, main: string): Capture {
  const captured = '2022-03-21T10:20:30Z'
  const html = renderPage({
    url,
    title: 'Untitled',
    language: 'en',
    template: 'plain',
    captured,
    main,
  })
  return htmlCapture({ url, verdict: 'drop', rule, why, captured, html })
}

function paragraphs(dice: Dice, alphabet: string, hasWords: boolean): string {
  const letters = Array.from(alphabet)
  const run = (length: number) =>
    Array.from({ length }, () => letters[dice(letters.length)] ?? '').join('')
  const paragraph = () =>
    hasWords
      ? `${Array.from({ length: 60 }, () => run(3 + dice(7))).join(' ')}.`
      : Array.from({ length: 6 }, () => run(76)).join('\n')
  return Array.from({ length: 5 }, () => `<p>${paragraph()}</p>`).join('\n')
}

function misreadBytes(dice: Dice): string {
  const bytes = Buffer.from(Array.from({ length: 4000 }, () => 0x90 + dice(0x60)))
  const letters = legacyHookDecode(bytes, 'gb18030').replace(/[^\p{Script=Han}]/gu, '')
  return (letters.match(/.{1,120}/gu) ?? []).map((line) => `<p>${line}</p>`).join('\n')
}

function mojibake(): string {
  const text =
    'Früher schrieb man Bücher mit der Hand. Später druckte man sie, und später noch wählte man für jede Maschine eine eigene Tabelle, in der über die Hälfte der Zeichen fehlte. Wer Grüße aus München schickte, wußte nie, ob sie als Grüße ankämen. Für Käufer, Händler und Behörden war das ein täglicher Ärger, bis endlich jemand ein Verzeichnis für alle Schriften gründete.'
  const misread = legacyHookDecode(Buffer.from(text, 'utf8'), 'windows-1252')
  return `<p>${escapeHtml(misread)}</p>`
}

function escapedMarkup(): string {
  const lines = Array.from(
    { length: 14 },
    (_, row) =>
      `<div class="row row-${row}"><span style="color: #333; margin-left: ${row}px;">Offer ${row}</span><br/><img src="/i/${row}.png"/></div>`,
  )
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')
}

function shownJson(dice: Dice): string {
  const rows = Array.from(
    { length: 20 },
    (_, id) =>
      `{"id": ${id}, "name": "folding chair, beech, number ${id}", "description": "waxed by hand", "price": ${dice(9000)}, "tags": ["garden", "terrace", "sale"], "stock": ${dice(50)}},`,
  )
  return `<pre>${escapeHtml(rows.join('\n'))}</pre>`
}
