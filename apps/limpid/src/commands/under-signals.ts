import type { StageOptions } from '../build/build.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { progressOf } from '../progress/progress.ts'
import { words, type Locale } from '../words/words.ts'

/** Runs a long job with its progress on standard error; Ctrl-C stops it in good order. */
export async function underSignals<Result>(
  out: string,
  locale: Locale,
  run: (effects: Omit<StageOptions, 'workers'>) => Promise<Result>,
): Promise<Result> {
  const stopped = new AbortController()
  const stop = () => stopped.abort(new LimpidError('run/stopped', { out }))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const progress = progressOf({
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
    stageWords: (stage) => words(locale).say(`stage-${stage}`),
  })
  try {
    return await run({ progress, signal: stopped.signal })
  } catch (error) {
    progress.end()
    throw error
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
