import { readFileSync, readdirSync } from 'node:fs'
import type { Capture } from './capture.ts'
import { htmlCapture, type Coding } from './html-capture.ts'
import { renderPage } from './site.ts'
import { parseWrittenText, renderText, type WrittenText } from './written-text.ts'

const CODINGS: readonly Coding[] = ['identity', 'gzip', 'br', 'identity', 'chunked']

/** Every text of texts/ (good pages) and planted/ (cases), as a page. */
export function writtenPages(): readonly Capture[] {
  return [...writtenTexts('texts'), ...writtenTexts('planted')].map((text, index) =>
    writtenPage(text, CODINGS[index % CODINGS.length] ?? 'identity'),
  )
}

/** The texts of a folder beside this file, by name. */
export function writtenTexts(folder: 'texts' | 'planted'): readonly WrittenText[] {
  const base = new URL(`${folder}/`, import.meta.url)
  return readdirSync(base)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => parseWrittenText(readFileSync(new URL(name, base), 'utf8')))
}

/** A text as a page of its site. */
export function writtenPage(text: WrittenText, coding: Coding): Capture {
  const { url, title, language, template, captured, charset, head, verdict, rule, why } = text
  return htmlCapture({
    url,
    verdict,
    rule,
    why,
    captured,
    charset,
    coding,
    html: renderPage({
      url,
      title,
      language,
      template,
      captured,
      charset,
      head,
      main: renderText(text),
    }),
  })
}
