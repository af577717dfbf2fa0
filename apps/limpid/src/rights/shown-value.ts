import { licenceSignals, recogniseLicence } from '@limpid/rules'

/** Mail addresses, and runs of eight digits or more with what separates them in telephone and account numbers. */
const MAIL_ADDRESS = /[^\s<>"'@:;,()/]{1,64}@[^\s<>"'@:;,()/]{1,255}/g
const LONG_NUMBER = /\d(?:[ ().-]?\d){7,40}/g

/** The longest detail kept: a line of robots.txt. */
const MAX_CHARACTERS = 500

const ADDRESS = /^(?:https?:)?\/\//i

/** A line or directive of a file without what may name or reach a person. */
export function withoutPersons(text: string): string {
  return text
    .slice(0, 2 * MAX_CHARACTERS)
    .replaceAll(MAIL_ADDRESS, '<mail address>')
    .replaceAll(LONG_NUMBER, '<number>')
    .slice(0, MAX_CHARACTERS)
    .toWellFormed()
}

/**
 * What the ledger keeps of a signal's value. Addresses lose query and fragment. Where pages name a licence, many write a sentence
 * with the holder's name instead: of prose only the licence that is recognised in it is kept.
 */
export function shownValue(kind: string, value: string): string {
  if (ADDRESS.test(value)) return withoutPersons(value.replace(/[?#][^]*/, ''))
  const isLicence = licenceSignals([{ kind, value, place: 'head' }]).length > 0
  return isLicence ? (recogniseLicence(value)?.id ?? '<prose>') : withoutPersons(value)
}
