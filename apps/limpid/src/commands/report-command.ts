import { writeDisclosure, type ReportOptions } from '../disclosure/write-disclosure.ts'
import { words, type Locale } from '../words/words.ts'

/** `limpid report`: the documents of a release, and which fields are without a value. */
export async function reportCommand(
  run: string,
  options: ReportOptions,
  locale: Locale,
): Promise<void> {
  const { say } = words(locale)
  const { record, documents, release } = await writeDisclosure(run, options, locale)
  const open = [...record.answers, ...record.california].filter((answer) =>
    ['missing', 'not known', 'withheld'].includes(answer.state),
  )
  const lines = [say('report-done', { files: documents.length, folder: release })]
  if (open.length > 0)
    lines.push(
      say('report-gaps', {
        count: open.length,
        fields: open.map((answer) => answer.id).join(', '),
      }),
    )
  process.stdout.write(`${lines.join('\n')}\n`)
}
