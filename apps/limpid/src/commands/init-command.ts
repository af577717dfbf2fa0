import { writeFileSync } from 'node:fs'
import { providerTemplate } from '../disclosure/init/provider-template.ts'
import { readForm } from '../disclosure/form/form.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { words, type Locale } from '../words/words.ts'

/** `limpid init`: a provider.yaml to fill in, never over one that is there. */
export function initCommand(path: string, locale: Locale): void {
  try {
    writeFileSync(path, providerTemplate(readForm(), locale), { flag: 'wx' })
  } catch (cause) {
    throw new LimpidError('provider/not-writable', { path }, { cause })
  }
  process.stdout.write(`${words(locale).say('init-done', { path })}\n`)
}
