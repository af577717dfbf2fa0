import type { Locale } from './words.ts'

/** Numbers, shares, sizes and names as a language writes them. */
export interface Figures {
  readonly count: (value: number) => string
  /** A measure or threshold, all its digits. */
  readonly measure: (value: number) => string
  /** A share of a whole: never 0 % for something, never 100 % for less than all, a dash for a share of nothing. */
  readonly share: (part: number, whole: number) => string
  readonly bytes: (value: number) => string
  /** A difference: its sign always shown. */
  readonly signed: (value: number) => string
  readonly month: (year: number, month: number) => string
  /** A language by its BCP 47 tag, the tag itself when it has no name. */
  readonly language: (tag: string) => string
  readonly list: (items: readonly string[]) => string
}

/** How a language writes figures: made once, since a document asks for it at every cell and making the formats takes longest. */
export function figures(locale: Locale): Figures {
  return FIGURES[locale]
}

function figuresOf(locale: Locale): Figures {
  const whole = new Intl.NumberFormat(locale)
  const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 })
  const signed = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 2,
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    count: (value) => whole.format(value),
    measure: (value) => exact.format(value),
    share(part, all) {
      if (all === 0) return '–'
      const share = part / all
      if (part > 0 && share < LEAST) return `< ${percent.format(LEAST)}`
      if (part < all && share > 1 - LEAST) return `> ${percent.format(1 - LEAST)}`
      return percent.format(share)
    },
    bytes: (value) => bytes(locale, value),
    signed: (value) => signed.format(value),
    month: (year, monthOfYear) => month.format(MILLISECONDS_OF_DAY * daysTo(year, monthOfYear)),
    language: (tag) => languageName(names, tag),
    list: (items) => list.format(items),
  }
}

/** The smallest share that one decimal can show. */
const LEAST = 0.001
const MILLISECONDS_OF_DAY = 86_400_000
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const

/** Decimal units (1 kB = 1,000 bytes), as the International System has them. */
function bytes(locale: Locale, value: number): string {
  let unit = 0
  let amount = value
  while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000
    unit++
  }
  const format = { style: 'unit', unit: BYTE_UNITS[unit] ?? 'byte', unitDisplay: 'short' } as const
  return new Intl.NumberFormat(locale, { ...format, maximumSignificantDigits: 3 }).format(amount)
}

/** Days from 1970-01-01 to the first of a month, in the Gregorian calendar. */
function daysTo(year: number, month: number): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
  )
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

const FIGURES: Readonly<Record<Locale, Figures>> = { en: figuresOf('en'), fr: figuresOf('fr') }
