/** Length of the IBAN by country: SWIFT IBAN Registry, release 99. */
import lengths from './iban-lengths.json' with { type: 'json' }

const LENGTHS = new Map<string, number>(Object.entries(lengths))
const CANDIDATE = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]){11,30}/g

/** Whether the text holds an International Bank Account Number with the length of its country and right check digits. */
export function holdsIban(text: string): boolean {
  for (const [candidate] of text.matchAll(CANDIDATE)) {
    if (isIban(candidate.replace(/[ \u00a0]/g, ''))) return true
  }
  return false
}

/** ISO 13616: the first four characters moved to the end, letters as 10–35, modulo 97 is 1. A longer run is cut to size. */
function isIban(run: string): boolean {
  const length = LENGTHS.get(run.slice(0, 2))
  if (length === undefined || run.length < length) return false
  let remainder = 0
  for (const character of run.slice(4, length) + run.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
