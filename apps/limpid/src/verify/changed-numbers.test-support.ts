import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRelease } from '../report/read-release.ts'
import { lineDifference, lineDifferences } from './difference.ts'

interface NumberPlace {
  readonly index: number
  readonly digits: string
}

/** Numbers changed in turn, and those whose change nothing named. */
export interface Tried {
  readonly tried: number
  readonly missed: readonly string[]
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
 * Changes every number of a text in turn and asks the check of `limpid verify` that meets it, for the one line that is no longer the
 * same: the line must be named, with both sides.
 */
export function changedNumbers(path: string, stands: string, gives: string): Tried {
  const wanted = gives.split('\n')
  const missed: string[] = []
  let tried = 0
  for (const [index, line] of stands.split('\n').entries()) {
    for (const place of numbersOf(line)) {
      tried++
      const difference = lineDifference(
        path,
        index + 1,
        withNumber(line, place),
        wanted[index] ?? '',
      )
      if (difference?.values['line'] !== index + 1 || !differs(difference.values))
        missed.push(`${path}:${index + 1}: ${place.digits}`)
    }
  }
  return { tried, missed }
}

function differs({ stands, gives }: Readonly<Record<string, string | number>>): boolean {
  return stands !== gives
}

/**
 * The same for a few numbers from all over a file, each time over the whole text and by the digest: what the check of one line says is
 * what `limpid verify` says of the file.
 */
export function changedInWhole(release: string, path: string, gives: string, most: number): Tried {
  const stands = readFileSync(join(release, path), 'utf8')
  const digest = readRelease(release).files.find((file) => file.path === path)?.sha256
  const places = numbersOf(stands)
  const sampled = places.filter((_, nth) => nth % Math.ceil(places.length / most) === 0)
  const missed = sampled.filter((place) => {
    const changed = withNumber(stands, place)
    const line = stands.slice(0, place.index).split('\n').length
    const inLine = lineDifference(path, line, lineOf(changed, line), lineOf(gives, line))
    const inWhole = lineDifferences(path, changed, gives)
    const isSame = JSON.stringify(inWhole) === JSON.stringify([inLine])
    return !isSame || createHash('sha256').update(changed).digest('hex') === digest
  })
  return { tried: sampled.length, missed: missed.map(({ digits }) => `${path}: ${digits}`) }
}

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? ''
}
