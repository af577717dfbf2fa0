import { meanOf } from './extract-contender.ts'
import type { Contender } from './extract-contender.ts'
import { median } from './median.ts'

const WIDTH = 760
const HEIGHT = 440
const LEFT = 60
const RIGHT = 30
const TOP = 30
const BOTTOM = 50
/** Speeds of the scale's ends, pages a second. */
const SLOWEST = 5
const FASTEST = 2000
const LOWEST = 0.75
const HIGHEST = 1
const TICKS = [5, 10, 20, 50, 100, 200, 500, 1000, 2000]

/** Accuracy (mean F1 of the three sets) against speed on a logarithmic scale, as SVG. */
export function chartOf(contenders: readonly Contender[]): string {
  const dots = contenders.map((contender) => dotOf(contender)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">
<title id="title">Accuracy (mean F1 of three sets) against speed (pages a second, one core) of extractors of main text</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<g stroke="#ddd">${gridLines()}</g>
<g fill="#444">${labels()}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">pages a second, one core (logarithmic)</text>
<text x="16" y="${(TOP + HEIGHT - BOTTOM) / 2}" text-anchor="middle" transform="rotate(-90 16 ${(TOP + HEIGHT - BOTTOM) / 2})">mean F1 of the three sets</text></g>
${dots}
</svg>
`
}

function xOf(speed: number): number {
  const share = Math.log(speed / SLOWEST) / Math.log(FASTEST / SLOWEST)
  return LEFT + Math.min(1, Math.max(0, share)) * (WIDTH - LEFT - RIGHT)
}

function yOf(score: number): number {
  const share = (score - LOWEST) / (HIGHEST - LOWEST)
  return HEIGHT - BOTTOM - Math.min(1, Math.max(0, share)) * (HEIGHT - TOP - BOTTOM)
}

function scoreTicks(): readonly number[] {
  return Array.from({ length: 6 }, (_, index) => LOWEST + index * 0.05)
}

function gridLines(): string {
  const vertical = TICKS.map(
    (speed) => `<path d="M${xOf(speed).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}"/>`,
  )
  const horizontal = scoreTicks().map(
    (score) => `<path d="M${LEFT} ${yOf(score).toFixed(1)}H${WIDTH - RIGHT}"/>`,
  )
  return [...vertical, ...horizontal].join('')
}

function labels(): string {
  const speeds = TICKS.map(
    (speed) =>
      `<text x="${xOf(speed).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${speed}</text>`,
  )
  const scores = scoreTicks().map(
    (score) =>
      `<text x="${LEFT - 8}" y="${(yOf(score) + 4).toFixed(1)}" text-anchor="end">${score.toFixed(2)}</text>`,
  )
  return [...speeds, ...scores].join('')
}

function dotOf(contender: Contender): string {
  const isOurs = contender.name === 'limpid'
  const x = xOf(median(contender.speeds))
  const y = yOf(meanOf(contender))
  const isRight = x > WIDTH * 0.7
  const anchor = isRight ? 'end' : 'start'
  const colour = isOurs ? '#0b6e4f' : '#555'
  return `<g fill="${colour}"><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${isOurs ? 7 : 5}"/><text x="${(x + (isRight ? -11 : 9)).toFixed(1)}" y="${(y + labelShift(contender.name)).toFixed(1)}" text-anchor="${anchor}"${isOurs ? ' font-weight="700"' : ''}>${contender.name}</text></g>`
}

/** The three modes of trafilatura stand close together: their labels are spread. */
function labelShift(name: string): number {
  if (name === 'trafilatura fast') return 20
  if (name === 'trafilatura') return 10
  return name === 'trafilatura favor_precision' ? -10 : 4
}
