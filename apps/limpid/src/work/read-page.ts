import { isUtf8 } from 'node:buffer'
import { extract } from '@limpid/extract'
import {
  documentOf,
  identifyLanguage,
  identifyRegister,
  judge,
  type Document,
  type Judgement,
  type PageRights,
  type PageSignal,
  type Step,
} from '@limpid/rules'
import type { DuplicatesAsked } from '../duplicates/duplicates-asked.ts'
import { charsetOfHtml, decode, type Capture } from '@limpid/warc'
import type { JudgedPage } from './page-row.ts'
import {
  headerSignals,
  pageRights,
  paywallSignals,
  signalsSeen,
  type RightsReader,
} from './page-rights.ts'

/** A page read and judged: the pure left part of its way (design.md §1). */
export interface ReadPage {
  readonly page: JudgedPage
  readonly judgement: Judgement
  readonly rights: PageRights
}

/** What to measure on a page, and with which eyes to read its rights. */
export interface Reading {
  readonly steps: readonly Step[]
  readonly rights: RightsReader
  readonly duplicates: DuplicatesAsked
}

/** Decodes, extracts and judges one HTML page. Pure: the same capture, steps and host files, the same result on any machine. */
export function readHtml(capture: Capture, reading: Reading): ReadPage {
  const { body, url } = capture
  const { charset, charsetFrom } = charsetOfHtml(body, capture.contentType)
  const isReady = charset === 'UTF-8' && isUtf8(body) // as most pages are: they need no decoding
  const { text, title, signals, isAccessibleForFree } = extract(
    isReady ? body : decode(body, charset),
    { charset: 'utf-8', ...(url !== null && { url }) },
  )
  const own = [...headerSignals(capture), ...signals, ...paywallSignals(isAccessibleForFree)]
  return judgeText({ text, title, charset, charsetFrom, own }, capture, reading)
}

/** Judges a text that somebody else extracted, such as the `conversion` record of a WET file. */
export function readText(capture: Capture, reading: Reading): ReadPage {
  const text = new TextDecoder().decode(capture.body)
  return judgeText(
    { text, title: null, charset: 'UTF-8', charsetFrom: 'wet', own: null },
    capture,
    reading,
  )
}

interface Extracted {
  readonly text: string
  readonly title: string | null
  readonly charset: string
  readonly charsetFrom: string
  /** Signals of the page itself; null where it was not looked at. */
  readonly own: readonly PageSignal[] | null
}

function judgeText({ own, ...extracted }: Extracted, capture: Capture, reading: Reading): ReadPage {
  const rights = pageRights(capture, own, reading.rights)
  const seen = signalsSeen(rights, reading.rights)
  const document = identified(capture.url ?? '', extracted.text, seen)
  const judgement = judge(document, reading.steps)
  const { language, languageScore } = document
  const { register } = identifyRegister(document)
  return {
    page: { ...extracted, language, languageScore, register, words: document.words.length },
    judgement,
    rights,
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
