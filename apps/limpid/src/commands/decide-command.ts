import { resolve } from 'node:path'
import { decide } from '../decide/decide.ts'
import { alarmLines } from '../release/alarm-lines.ts'
import { version } from '../version.ts'
import { words, type Locale } from '../words/words.ts'
import { underSignals } from './under-signals.ts'

/** `limpid decide`: a run's verdicts by another recipe, without its crawl. */
export async function decideCommand(
  run: string,
  options: { recipe: string; out?: string; workers: number },
  locale: Locale,
): Promise<void> {
  const { say } = words(locale)
  const { recipe, workers } = options
  const { out, record } = await underSignals(options.out ?? run, locale, (effects) =>
    decide({ run, recipe, workers, out: options.out ?? null, limpid: version, ...effects }),
  )
  const { counts } = record
  const folder = resolve(out)
  const lines = [
    say('build-offered', { offered: counts.offered, inputs: record.inputs.length }),
    say('build-dropped', { dropped: counts.dropped }),
    say('build-kept', { kept: counts.kept + counts.edited, edited: counts.edited }),
    ...alarmLines(record, { say }),
    say('build-release', { folder: `${folder}/release`, report: `${folder}/release/report.html` }),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
