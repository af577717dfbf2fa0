const W3C =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?)?)?(Z|[+-]\d\d:?\d\d)?$/i
/** 12 digits (no seconds) were written by early ARC crawlers; what follows the 14th is a fraction. */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(?:(\d\d)(\d{0,9}))?$/
const DAY_MS = 86_400_000

/**
 * The moment a WARC-Date or ARC date names, in milliseconds since 1970-01-01T00:00:00Z; null where
 * it names none, a month of 13 or a second of 75 included.
 *
 * Takes the W3C profile of ISO 8601 that WARC 1.1 §5.4 allows, from the year alone to nanoseconds,
 * and the digits of ARC; without a zone it is UTC. A leap second counts as the second after.
 */
export function parseArchiveDate(text: string): number | null {
  const match = W3C.exec(text) ?? DIGITS.exec(text)
  if (match === null) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return null
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const clock = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
  return daysSinceEpoch(year, month, day) * DAY_MS + clock - zoneMs(match[8])
}

function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function zoneMs(zone: string | undefined): number {
  if (zone === undefined || zone.length === 1) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in the proleptic Gregorian calendar, counted with years that begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const m = month <= 2 ? month + 9 : month - 3
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  // 719468 days lie between 0000-03-01 and 1970-01-01.
  return days + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468
}
