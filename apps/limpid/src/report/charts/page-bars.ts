import { axisX, barX, barY, text } from '@observablehq/plot'
import type { Markup } from '../markup.ts'
import { plotSvg } from './plot-svg.ts'

/** Pages judged under one heading, and how many of them are in the corpus. */
export interface PageBar {
  readonly name: string
  readonly judged: number
  readonly inCorpus: number
}

export interface PageBarsOptions {
  readonly id: string
  readonly title: string
  readonly count: (value: number) => string
}

interface Piece {
  readonly name: string
  readonly from: number
  readonly to: number
}

const ROW_HEIGHT = 25
const LABEL_WIDTH = 140
/** Names longer than this many characters are cut; the table beside has the whole. */
const LONGEST_NAME = 17

/** Bars that lie, one a name, kept before dropped, the count at the end. */
export function lyingBars(bars: readonly PageBar[], { id, title, count }: PageBarsOptions): Markup {
  const named = distinctNames(bars)
  const most = Math.max(1, ...named.map((bar) => bar.judged))
  return plotSvg(id, title, {
    width: 400,
    height: named.length * ROW_HEIGHT + 4,
    marginTop: 2,
    marginBottom: 2,
    marginLeft: LABEL_WIDTH,
    marginRight: 74,
    x: { axis: null, domain: [0, most] },
    y: { label: null, domain: named.map((bar) => bar.name), tickSize: 0, padding: 0.3 },
    marks: [
      barX(keptOf(named), { y: 'name', x1: 'from', x2: 'to', fill: 'var(--kept)' }),
      barX(droppedOf(named), { y: 'name', x1: 'from', x2: 'to', fill: 'var(--dropped)' }),
      text(named, {
        y: 'name',
        x: 'judged',
        text: (bar: PageBar) => count(bar.judged),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  })
}

export interface StandingFrame {
  readonly width: number
  readonly height: number
  /** Every how many bars a name is written. */
  readonly every: number
}

/** Bars that stand side by side in time. */
export function standingBars(
  bars: readonly PageBar[],
  { id, title, count }: PageBarsOptions,
  { width, height, every }: StandingFrame,
): Markup {
  const names = bars.map((bar) => bar.name)
  return plotSvg(id, title, {
    width,
    height,
    marginTop: 24,
    marginBottom: 26,
    marginLeft: 4,
    marginRight: 4,
    x: { axis: null, domain: names, padding: 0.22 },
    y: { axis: null, domain: [0, Math.max(1, ...bars.map((bar) => bar.judged))] },
    marks: [
      barY(keptOf(bars), { x: 'name', y1: 'from', y2: 'to', fill: 'var(--kept)' }),
      barY(droppedOf(bars), { x: 'name', y1: 'from', y2: 'to', fill: 'var(--dropped)' }),
      axisX(
        names.filter((_, index) => index % every === 0),
        { label: null, tickSize: 0 },
      ),
      text(
        bars.filter((_, index) => index % every === 0),
        {
          x: 'name',
          y: 'judged',
          text: (bar: PageBar) => count(bar.judged),
          dy: -9,
        },
      ),
    ],
  })
}

function keptOf(bars: readonly PageBar[]): readonly Piece[] {
  return bars.map(({ name, inCorpus }) => ({ name, from: 0, to: inCorpus }))
}

function droppedOf(bars: readonly PageBar[]): readonly Piece[] {
  return bars.map(({ name, inCorpus, judged }) => ({ name, from: inCorpus, to: judged }))
}

/** Cut names, told apart by invisible joiners where two become the same: the axis knows a bar by its name. */
function distinctNames(bars: readonly PageBar[]): readonly PageBar[] {
  const seen = new Set<string>()
  return bars.map((bar) => {
    const points = Array.from(bar.name)
    let name =
      points.length <= LONGEST_NAME ? bar.name : `${points.slice(0, LONGEST_NAME - 1).join('')}…`
    while (seen.has(name)) name += '\u2060'
    seen.add(name)
    return { ...bar, name }
  })
}
