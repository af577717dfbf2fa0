import { standingBars, type PageBar, type StandingFrame } from '../charts/page-bars.ts'
import { folded } from '../disclosure.ts'
import type { MonthShare } from '../facts/captures.ts'
import { KEPT_AND_DROPPED, legend } from '../legend.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import type { View } from '../view.ts'

/** Up to two years a chart shows months, beyond that years. */
const MOST_MONTHS = 24

/** When the pages were captured: a sentence for one month, bars for more. */
export function captures(view: View): Markup {
  const { facts, words } = view
  const months = facts.captures.months.rows
  return html`<h3>${words.say('sources-captures')}</h3>
    ${months.length > 1 ? chart(view, months) : html`<p>${sentence(view, months[0])}</p>`}`
}

function sentence({ words, figures }: View, month: MonthShare | undefined): string {
  if (!month) return words.say('sources-captures-none')
  const when = figures.month(month.year, month.month)
  return words.say('sources-captures-single', { pages: month.judged, when })
}

function chart(view: View, months: readonly MonthShare[]): Markup {
  const { words, figures } = view
  const isMonthly = spanOf(months) <= MOST_MONTHS
  const periods = isMonthly ? everyMonth(months) : everyYear(months)
  const about = words.say(isMonthly ? 'sources-captures-months' : 'sources-captures-years')
  const bars = periods.map((period) => ({ ...period, name: short(period) }))
  const draw = (frame: string, size: Omit<StandingFrame, 'every'>, room: number) =>
    html`<figure class="${frame}">
      ${standingBars(
        bars,
        { id: `chart-captures-${frame}`, title: about, count: figures.count },
        { ...size, every: Math.max(1, Math.ceil(bars.length / room)) },
      )}
    </figure>`
  return html`<p>${about}</p>
    ${legend(view, KEPT_AND_DROPPED)} ${draw('wide', { width: 860, height: 200 }, 14)}
    ${draw('narrow', { width: 340, height: 190 }, 6)}
    ${folded(words.say('as-table'), capturesTable(view, periods), 'as-table')}`
}

interface Period extends Omit<PageBar, 'name'> {
  readonly year: number
  /** Null for a whole year. */
  readonly month: number | null
}

/** ISO 8601: the one way to write a month that every language reads. */
function short({ year, month }: Period): string {
  return month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`
}

function spanOf(months: readonly MonthShare[]): number {
  const ordinals = months.map(ordinal)
  return Math.max(...ordinals) - Math.min(...ordinals) + 1
}

function ordinal({ year, month }: MonthShare): number {
  return year * 12 + month - 1
}

/** Months without a page are months too. */
function everyMonth(months: readonly MonthShare[]): readonly Period[] {
  const first = Math.min(...months.map(ordinal))
  return Array.from({ length: spanOf(months) }, (_, index) => {
    const [year, month] = [Math.floor((first + index) / 12), ((first + index) % 12) + 1]
    const found = months.find((share) => share.year === year && share.month === month)
    return { year, month, judged: found?.judged ?? 0, inCorpus: found?.inCorpus ?? 0 }
  })
}

function everyYear(months: readonly MonthShare[]): readonly Period[] {
  const years = months.map((share) => share.year)
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const shares = months.filter((share) => share.year === first + index)
    return {
      year: first + index,
      month: null,
      judged: shares.reduce((sum, share) => sum + share.judged, 0),
      inCorpus: shares.reduce((sum, share) => sum + share.inCorpus, 0),
    }
  })
}

function capturesTable({ words, figures }: View, periods: readonly Period[]): Markup {
  return table({
    caption: words.say('sources-captures'),
    columns: [
      { title: words.say('sources-column-when'), kind: 'text' },
      { title: words.say('sources-column-judged'), kind: 'number' },
      { title: words.say('sources-column-kept'), kind: 'number' },
    ],
    rows: periods.map((period) => [
      period.month === null ? String(period.year) : figures.month(period.year, period.month),
      figures.count(period.judged),
      figures.count(period.inCorpus),
    ]),
  })
}
