import { explainDuplicate, type ExplainedPage } from '../duplicates/explain-duplicate.ts'
import type { Line } from '../duplicates/differing-lines.ts'
import { codePoints } from '../work/code-points.ts'
import { words, type Locale, type Words } from '../words/words.ts'

/**
 * `limpid duplicates`: what stands for a page, how alike they are, what else it stands for and which lines differ. Lines are told by number
 * and length: a log or a screen seen by others shows no text unless the operator asks for it.
 */
export async function duplicatesCommand(
  run: string,
  url: string,
  showText: boolean,
  locale: Locale,
): Promise<void> {
  const { say } = words(locale)
  for (const page of await explainDuplicate(run, url))
    process.stdout.write(`${paragraph(page, showText, say).join('\n')}\n`)
}

function paragraph(page: ExplainedPage, showText: boolean, say: Words['say']): readonly string[] {
  const lines = [`${page.page} ${page.url}`, `  ${fate(page, say)}`]
  if (page.copies.length > 0)
    lines.push(`  ${say('duplicate-copies', { count: page.copies.length })}`)
  for (const copy of page.copies) {
    const alike = copy.similarity === null ? '–' : copy.similarity.toFixed(3)
    lines.push(`    ${copy.page} ${copy.rule ?? '–'} ${alike} ${copy.url}`)
  }
  const { difference } = page
  if (difference === null) return lines
  lines.push(`  ${say('duplicate-shared', { count: difference.shared })}`)
  return [
    ...lines,
    ...difference.onlyHere.map((line) => differing('-', line, showText, say)),
    ...difference.onlyThere.map((line) => differing('+', line, showText, say)),
  ]
}

function fate(page: ExplainedPage, say: Words['say']): string {
  if (page.survivor === null) {
    return page.verdict === 'drop'
      ? say('duplicate-dropped', { rule: page.rule ?? '–' })
      : say('duplicate-kept')
  }
  const alike = page.similarity === null ? '–' : page.similarity.toFixed(3)
  const values = { rule: page.rule ?? '–', similarity: alike, survivor: String(page.survivor) }
  return page.survivorRelease === null
    ? say('duplicate-of', { ...values, url: page.survivorUrl ?? '–' })
    : say('duplicate-of-earlier', { ...values, release: page.survivorRelease })
}

function differing(sign: string, line: Line, showText: boolean, say: Words['say']): string {
  const shown = showText ? line.text : say('duplicate-line', { chars: codePoints(line.text) })
  return `  ${sign} ${line.number}: ${shown}`
}
