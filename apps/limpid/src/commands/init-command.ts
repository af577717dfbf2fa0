import { writeFileSync } from 'node:fs'
import { providerTemplate } from '../disclosure/init/provider-template.ts'
import { fillTemplate, type Question } from '../disclosure/init/fill-template.ts'
import { readForm } from '../disclosure/form/form.ts'
import { factKinds } from '../disclosure/provider/own-facts.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import { words, type Locale } from '../words/words.ts'

/**
 * `limpid init`: a provider.yaml, never over one that is there. On a terminal it asks for each fact, says how it is answered and why it
 * is needed; who stops has what was answered so far. Elsewhere it writes the template to fill in.
 */
export async function initCommand(path: string, locale: Locale, asks: boolean): Promise<void> {
  const form = readForm()
  write(path, '', 'wx')
  const template = providerTemplate(form, locale)
  write(path, template, 'w')
  if (asks) {
    process.stderr.write(`${words(locale).say('init-questions')}\n`)
    write(path, await fillTemplate(template, factKinds(form), await asker(locale)), 'w')
  }
  process.stdout.write(`${words(locale).say('init-done', { path })}\n`)
}

function write(path: string, text: string, flag: 'wx' | 'w'): void {
  try {
    writeFileSync(path, text, { flag })
  } catch (cause) {
    throw new LimpidError('provider/not-writable', { path }, { cause })
  }
}

/** Asks on the terminal; null once the provider stops with Ctrl-C or Ctrl-D, or the terminal goes. */
async function asker(locale: Locale): Promise<(question: Question) => Promise<string | null>> {
  const { input } = await import('@inquirer/prompts')
  const { say } = words(locale)
  const { signal } = stopping()
  return async ({ path, explanation, isOptional, accepts }) => {
    process.stderr.write(`\n${explanation.join('\n')}\n`)
    try {
      return await input(
        {
          message: path,
          validate: (answer) =>
            accepts(answer) || say(isOptional ? 'init-wrong-fact' : 'init-wrong'),
        },
        { output: process.stderr, signal },
      )
    } catch (cause) {
      if (cause instanceof Error && STOPS.has(cause.name)) return null
      throw cause
    }
  }
}

/** How a prompt says that it was stopped. */
const STOPS: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError'])

/** Stops on Ctrl-D and when input ends: the prompts see only Ctrl-C, and would wait for ever. */
function stopping(): AbortController {
  const stop = new AbortController()
  process.stdin.once('end', () => stop.abort())
  process.stdin.on('keypress', (_, key: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key.ctrl === true && key.name === 'd') stop.abort()
  })
  return stop
}
