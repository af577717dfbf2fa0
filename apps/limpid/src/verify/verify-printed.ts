import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { pageDigits, pdfDigits } from '../disclosure/print/printed-digits.ts'
import { PRINTED } from '../disclosure/write-disclosure.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import type { Difference } from './difference.ts'

const SHOWN = 12

/** Holds the digits of every printed document that the release names against the page made again. */
export async function verifyPrinted(
  directory: string,
  { files }: ReleaseRecord,
  texts: ReadonlyMap<string, string>,
): Promise<readonly Difference[]> {
  const found: Difference[] = []
  for (const [path, page] of PRINTED) {
    const text = texts.get(page)
    if (text === undefined || !files.some((file) => file.path === path)) continue
    const banner = parseHTML(text).document.querySelector('.draft')?.textContent ?? null
    const stands = (await pdfDigits(readFileSync(join(directory, path)), banner)) ?? ''
    const difference = printedDifference(path, page, stands, pageDigits(text))
    if (difference !== null) found.push(difference)
  }
  return found
}

/** The digits of a printed document against those of its page; null where they agree. */
export function printedDifference(
  path: string,
  page: string,
  stands: string,
  gives: string,
): Difference | null {
  if (stands === gives) return null
  let from = 0
  while (from < gives.length && gives[from] === stands[from]) from++
  const values = {
    path,
    page,
    at: from + 1,
    stands: stands.slice(from, from + SHOWN) || '–',
    gives: gives.slice(from, from + SHOWN) || '–',
  }
  return { message: 'verify-printed', values }
}
