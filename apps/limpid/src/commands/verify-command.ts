import { LimpidError } from '../errors/limpid-error.ts'
import { verifyRelease } from '../verify/verify-release.ts'
import { words, type Locale } from '../words/words.ts'

/** `limpid verify`: what differs, a line each, or that all agrees. */
export async function verifyCommand(release: string, locale: Locale): Promise<void> {
  const { say } = words(locale)
  const { differences, documents, files, figures } = await verifyRelease(release, locale)
  for (const { message, values } of differences) process.stdout.write(`${say(message, values)}\n`)
  if (differences.length > 0) throw new LimpidError('verify/differs', { count: differences.length })
  if (documents === 0) process.stdout.write(`${say('verify-none')}\n`)
  process.stdout.write(`${say('verify-agrees', { documents, files, figures })}\n`)
}
