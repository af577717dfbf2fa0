import { CommanderError } from 'commander'
import { errorCatalogue, errorMessage } from '../errors/error-catalogue.ts'
import { isDiskFull, LimpidError } from '../errors/limpid-error.ts'
import { localeOf } from '../words/locale-of.ts'
import { words, type Locale } from '../words/words.ts'
import { program } from './program.ts'

const OUR_BUG = 70
const USERS_MISTAKE = 2

/** Runs the command line and gives its exit status: 0 done, 2 the user's mistake, 70 our bug, 130 stopped. */
export async function main(argv: readonly string[]): Promise<number> {
  const locale = localeOf(process.env)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0) // the reader of our output has seen enough
  })
  try {
    await program(locale).parseAsync(argv)
    return 0
  } catch (error) {
    return explain(error, locale)
  }
}

function explain(error: unknown, locale: Locale): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USERS_MISTAKE
  const known =
    isDiskFull(error) && !(error instanceof LimpidError)
      ? new LimpidError('run/disk-full', { out: '' }, { cause: error })
      : error
  if (known instanceof LimpidError) {
    const sentence = words(locale).say(errorMessage(known.code), known.values)
    process.stderr.write(`limpid: ${sentence} [${known.code}]\n`)
    return errorCatalogue[known.code]
  }
  const stack = known instanceof Error ? (known.stack ?? known.message) : String(known)
  process.stderr.write(`limpid: ${words(locale).say('error-our-bug')}\n${stack}\n`)
  return OUR_BUG
}
