import { resolve } from 'node:path'
import { build } from '../build/build.ts'
import { alarmLines } from '../release/alarm-lines.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { version } from '../version.ts'
import { words, type Locale, type Words } from '../words/words.ts'
import { underSignals } from './under-signals.ts'

/** What a user may say of a build, besides its inputs. */
export interface BuildArguments {
  readonly out: string
  readonly recipe: string
  readonly workers: number
  readonly against?: readonly string[]
}

/** `limpid build`: the main job, with its progress on standard error and what it made on standard output. */
export async function buildCommand(
  inputs: readonly string[],
  options: BuildArguments,
  locale: Locale,
): Promise<void> {
  const { say } = words(locale)
  const record = await underSignals(options.out, locale, (effects) =>
    build({ ...options, ...effects, inputs, limpid: version }),
  )
  process.stdout.write(summary(record, resolve(options.out), say))
}

function summary(record: ReleaseRecord, out: string, say: Words['say']): string {
  const { counts, inputs } = record
  const lines = [
    say('build-offered', { offered: counts.offered, inputs: inputs.length }),
    say('build-skipped', { skipped: counts.skipped }),
    say('build-dropped', { dropped: counts.dropped }),
    say('build-kept', { kept: counts.kept + counts.edited, edited: counts.edited }),
  ]
  const unreadable = inputs.filter((input) => input.unreadable !== null)
  const failed = inputs.reduce((sum, input) => sum + input.failed, 0)
  if (unreadable.length > 0)
    lines.push(
      say('build-unreadable', { inputs: unreadable.length, first: unreadable[0]?.input ?? '' }),
    )
  if (failed > 0) lines.push(say('build-failed', { pages: failed }))
  lines.push(
    ...alarmLines(record, { say }),
    say('build-release', { folder: `${out}/release`, report: `${out}/release/report.html` }),
  )
  return `${lines.join('\n')}\n`
}
