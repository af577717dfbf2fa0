import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { readRelease } from '../report/read-release.ts'
import { readArchive } from '../disclosure/word/archive.ts'
import { wordLinesOf } from '../disclosure/word/word-lines.ts'
import { lineDifferences } from './difference.ts'

export interface NumberPlace {
  readonly index: number
  readonly digits: string
}

/** Every run of digits of a text. */
export function numbersOf(text: string): readonly NumberPlace[] {
  return [...text.matchAll(/\d+/g)].map((match) => ({ index: match.index, digits: match[0] }))
}

/** The text with one number changed: its last digit is another. */
export function withNumber(text: string, { index, digits }: NumberPlace): string {
  const changed = digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10)
  return text.slice(0, index) + changed + text.slice(index + digits.length)
}

/**
 * Changes every number of every document in turn and asks the two checks of `limpid verify` that meet it: the line that differs from the
 * document made again, whose text a release that verifies is known to equal, and the digest.
 */
export async function changedNumbers(
  release: string,
  documents: readonly string[],
): Promise<{ readonly tried: number; readonly missed: readonly string[] }> {
  const digests = new Map(readRelease(release).files.map((file) => [file.path, file.sha256]))
  const missed: string[] = []
  let tried = 0
  for (const path of documents) {
    const text = readFileSync(join(release, path), 'utf8')
    for (const place of numbersOf(text)) {
      const changed = withNumber(text, place)
      tried++
      const [difference] = lineDifferences(path, changed, text)
      const line = text.slice(0, place.index).split('\n').length
      const isNamed = difference?.values['line'] === line
      const isSameDigest = createHash('sha256').update(changed).digest('hex') === digests.get(path)
      if (!isNamed || isSameDigest) missed.push(`${path}:${line}: ${place.digits}`)
    }
  }
  return { tried, missed }
}

/** The lines of a Word file with each number of its body changed in turn, and how often that left the lines as they were. */
export function changedWordNumbers(bytes: Buffer): {
  readonly tried: number
  readonly missed: number
} {
  const entries = new Map(readArchive(bytes))
  const xml = entries.get('word/document.xml')?.toString('utf8') ?? ''
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>[^<]*/g)].flatMap((match) => {
    const start = match[0].indexOf('>') + 1
    return numbersOf(match[0].slice(start)).map(({ index, digits }) => ({
      index: match.index + start + index,
      digits,
    }))
  })
  const stands = wordLinesOf(xml)
  const missed = texts.filter((place) => {
    const line = xml.slice(0, place.index).split('</w:p>').length
    const [difference] = lineDifferences('', wordLinesOf(withNumber(xml, place)), stands)
    return difference?.values['line'] !== line
  })
  return { tried: texts.length, missed: missed.length }
}
