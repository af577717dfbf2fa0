import { readSource } from '../score/source/read-source.ts'
import { scoreSummary } from '../score/score-summary.ts'
import { scorecardJson, scorecardPage, scorecardText } from '../score/scorecard-text.ts'
import type { Locale } from '../words/words.ts'

/** `limpid score`: what a published summary says, leaves vague, leaves out and contradicts. */
export async function scoreCommand(
  file: string,
  options: { format: string; lang: Locale | undefined },
  locale: Locale,
): Promise<void> {
  const card = scoreSummary(await readSource(file), file)
  const spoken = options.lang ?? locale
  if (options.format === 'json') process.stdout.write(scorecardJson(card))
  else if (options.format === 'html') process.stdout.write(scorecardPage(card, spoken))
  else process.stdout.write(scorecardText(card, spoken))
}
