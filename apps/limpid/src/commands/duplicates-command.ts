import { duplicateText } from '../duplicates/duplicate-text.ts'
import { explainDuplicate } from '../duplicates/explain-duplicate.ts'
import type { Locale } from '../words/words.ts'

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
  const width = process.stdout.isTTY ? process.stdout.columns : null
  const pages = await explainDuplicate(run, url)
  const texts = pages.map((page) => duplicateText(page, { locale, showText, width }))
  process.stdout.write(texts.join('\n'))
}
