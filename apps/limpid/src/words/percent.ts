import { FluentNumber, type FluentFunction, type FluentValue } from '@fluent/bundle'

/** The smallest share that two decimals of a percentage show. */
const LEAST = 0.0001

/**
 * `PERCENT($share)` in a message: 0.25 is 25 %. Fluent's own NUMBER takes no style from a message, so it prints 0.25. Never 0 % for
 * something, never 100 % for less than all.
 */
export const PERCENT: FluentFunction = ([value]) => {
  const share = shareOf(value)
  const isTiny = share > 0 && share < LEAST
  const isNearlyAll = share < 1 && share > 1 - LEAST
  return new FluentNumber(share, {
    style: 'percent',
    ...(isTiny ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 2 }),
    ...(isNearlyAll ? { roundingMode: 'floor' as const } : {}),
  })
}

function shareOf(value: FluentValue | undefined): number {
  if (value instanceof FluentNumber) return value.value
  throw new TypeError('PERCENT needs a number')
}
