import { resolve } from 'node:path'
import { build } from '../build/build.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { progressOf } from '../progress/progress.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { version } from '../version.ts'
import { words, type Locale, type Words } from '../words/words.ts'

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
  const stopped = new AbortController()
  const stop = () => stopped.abort(new LimpidError('run/stopped', { out: options.out }))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const progress = progressOf({
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
    stageWords: (stage) => say(`stage-${stage}`),
  })
  try {
    const record = await build({
      ...options,
      inputs,
      limpid: version,
      progress,
      signal: stopped.signal,
    })
    process.stdout.write(summary(record, resolve(options.out), say))
  } catch (error) {
    progress.end()
    throw error
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

function summary({ counts, inputs }: ReleaseRecord, out: string, say: Words['say']): string {
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
    say('build-release', { folder: `${out}/release`, report: `${out}/release/report.html` }),
  )
  return `${lines.join('\n')}\n`
}
