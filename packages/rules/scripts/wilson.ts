/** A share with its 95 % interval, in per cent. */
export interface Rate {
  readonly hits: number
  readonly n: number
  readonly share: number
  readonly low: number
  readonly high: number
}

const Z = 1.959964

/** The share of hits with Wilson's score interval (Wilson 1927), which stays sensible near 0 and 1. */
export function wilson(hits: number, n: number): Rate {
  const share = n === 0 ? 0 : hits / n
  const centre = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half =
    (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  return { hits, n, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** `98.1 % (96.0–99.1), 314 of 320`. */
export function rateText({ hits, n, share, low, high }: Rate): string {
  return `${percent(share)} % (${percent(low)}–${percent(high)}), ${hits} of ${n}`
}

function percent(value: number): string {
  return (100 * value).toFixed(1)
}
