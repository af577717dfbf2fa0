import { extract } from '@limpid/extract'
import {
  documentOf,
  identifyLanguage,
  judge,
  type Document,
  type Judgement,
  type PageSignal,
  type Step,
} from '@limpid/rules'
import { decodeHtml, type Capture } from '@limpid/warc'
import type { JudgedPage } from './page-row.ts'

/** A page read and judged: the pure left part of its way (design.md §1). */
export interface ReadPage {
  readonly page: JudgedPage
  readonly judgement: Judgement
}

/** Decodes, extracts and judges one HTML page. Pure: the same capture and steps, the same result on any machine. */
export function readHtml(capture: Capture, steps: readonly Step[]): ReadPage {
  const { text: html, charset, charsetFrom } = decodeHtml(capture.body, capture.contentType)
  const { text, title, signals } = extract(html, capture.url === null ? {} : { url: capture.url })
  return judgeText(
    { text, title, charset, charsetFrom, signals: [...headerSignals(capture), ...signals] },
    capture,
    steps,
  )
}

/** Judges a text that somebody else extracted, such as the `conversion` record of a WET file. */
export function readText(capture: Capture, steps: readonly Step[]): ReadPage {
  const text = new TextDecoder().decode(capture.body)
  return judgeText(
    { text, title: null, charset: 'UTF-8', charsetFrom: 'wet', signals: [] },
    capture,
    steps,
  )
}

interface Extracted {
  readonly text: string
  readonly title: string | null
  readonly charset: string
  readonly charsetFrom: string
  readonly signals: readonly PageSignal[]
}

function judgeText(
  { signals, ...extracted }: Extracted,
  capture: Capture,
  steps: readonly Step[],
): ReadPage {
  const document = identified(capture.url ?? '', extracted.text, signals)
  const judgement = judge(document, steps)
  const { language, languageScore } = document
  return {
    page: { ...extracted, language, languageScore, words: document.words.length },
    judgement,
  }
}

/** A text as the rules see it, with its language identified. */
export function identified(
  url: string,
  text: string,
  signals: readonly PageSignal[] = [],
): Document {
  const { language, score } = identifyLanguage(text)
  return documentOf({ url, text, language, languageScore: score, signals })
}

/** Headers that say something of the use of a page: X-Robots-Tag, TDMRep (W3C CG report), AIPREF, RSL licence links. */
const RIGHTS_HEADERS = new Set([
  'x-robots-tag',
  'tdm-reservation',
  'tdm-policy',
  'content-usage',
  'link',
])

function headerSignals({ headers }: Capture): readonly PageSignal[] {
  return headers
    .filter(([name]) => RIGHTS_HEADERS.has(name.toLowerCase()))
    .map(([name, value]) => ({ kind: name.toLowerCase(), value, place: 'header' as const }))
}
