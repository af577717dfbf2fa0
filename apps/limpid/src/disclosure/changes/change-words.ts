import { figures } from '../../words/figures.ts'
import { words, type Locale } from '../../words/words.ts'
import { cellText } from '../documents/cell-text.ts'
import { columnLabels } from '../documents/column-label.ts'
import { stateName, valueLines } from '../documents/entries.ts'
import { inLocale } from '../record/local-pair.ts'
import type { AnswerChange, FigureChange, Standing, StepEdition, TotalChange } from './changes.ts'

/** A figure on both sides and its difference, as a language writes them. */
export interface SaidFigure {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly difference: string
}

/** A share is said in percent, and its difference in points of it. */
export function saidFigure(
  { name, before, after, difference }: FigureChange,
  locale: Locale,
): SaidFigure {
  const { count, signed } = figures(locale)
  const { say, knows } = words(locale)
  const message = `figure-${name}`
  const said = knows(message) ? say(message) : name
  if (name !== 'share')
    return {
      name: said,
      before: count(before),
      after: count(after),
      difference: signed(difference),
    }
  return {
    name: said,
    before: say('changes-share', { share: before }),
    after: say('changes-share', { share: after }),
    difference: say('changes-points', { points: signed(difference * 100) }),
  }
}

/** What a total counts: of the domains, `kept` is a number of domains. */
export function saidTotal({ fact, name }: TotalChange, locale: Locale): string {
  const isDomains = fact === 'domains.totals' && name === 'kept'
  return columnLabels(locale)(isDomains ? 'keptDomains' : name)
}

/** What became of an answer, and from which state to which. */
export function saidKind({ kind, before, after }: AnswerChange, locale: Locale): string {
  const { say } = words(locale)
  const said = say(`changes-kind-${kind}`)
  const [from, to] = [before, after].map((side) =>
    side === null ? say('changes-absent') : stateName(side.state, locale),
  )
  if (from === to || from === undefined || to === undefined) return said
  return say('changes-states', { kind: said, before: from, after: to })
}

/** A value in one line, its reason where it has none. */
export function saidStanding(standing: Standing | null, locale: Locale): string {
  if (standing === null) return words(locale).say('changes-absent')
  const { reason, state } = standing
  const lines = [
    ...valueLines(standing, locale),
    ...(reason === null ? [] : [words(locale).say('reason', { reason: inLocale(reason, locale) })]),
  ]
  return lines.length === 0 ? stateName(state, locale) : lines.join(' · ')
}

/** The edition of a step: its version, what it does, and when. */
export function saidEdition(edition: StepEdition, locale: Locale): string {
  const { version, action, condition } = edition
  return words(locale).say('changes-edition', {
    version,
    action: cellText('action', action, locale),
    condition: cellText('condition', condition, locale),
  })
}
