import { labelOf } from '../disclosure/documents/entries.ts'
import { frame } from '../disclosure/documents/page.ts'
import { html, foreign } from '../report/markup.ts'
import { table } from '../report/table.ts'
import { words, type Locale } from '../words/words.ts'
import { WEIGHTS } from './judge/fields.ts'
import type { Sentence } from './judge/passage.ts'
import type { Scorecard, ScoredField } from './score-summary.ts'

const MOST_QUOTED = 160

/** A scorecard as lines for a terminal. */
export function scorecardText(card: Scorecard, locale: Locale): string {
  const { say } = words(locale)
  const lines = card.fields.map((field) => {
    const head = `${field.id}  ${say(`score-state-${field.state}`)}  ${say('score-weight', { weight: field.weight })}: ${say(labelOf(field.id))}`
    return [
      head,
      `    ${say(`score-rule-${field.rule}`)} [${field.rule}]`,
      ...quotes(field, locale).map((text) => `    ${text}`),
    ].join('\n')
  })
  return `${[say('score-result', { score: card.score }), ...notes(card, locale), '', ...lines].join('\n')}\n`
}

/** A scorecard as JSON, with the sentences that decided, short. */
export function scorecardJson(card: Scorecard): string {
  const short = (sentence: Sentence | null) =>
    sentence === null ? null : { ...sentence, text: quoted(sentence.text) }
  const fields = card.fields.map((field) => ({
    ...field,
    sentence: short(field.sentence),
    against: short(field.against),
  }))
  return `${JSON.stringify({ ...card, credit: WEIGHTS.credit, fields }, null, 2)}\n`
}

/** A scorecard as one HTML page of the report's look: no script, nothing loaded. */
export function scorecardPage(card: Scorecard, locale: Locale): string {
  const { say } = words(locale)
  const columns = ['field', 'state', 'weight-title', 'because'].map((name) => ({
    title: say(`score-${name}`),
    kind: name === 'weight-title' ? ('number' as const) : ('text' as const),
  }))
  const rows = card.fields.map((field) => [
    `${field.id} ${say(labelOf(field.id))}`,
    say(`score-state-${field.state}`),
    field.weight,
    html`${say(`score-rule-${field.rule}`)}
    ${quotes(field, locale).map((text) => html`<br />${foreign(text)}`)}`,
  ])
  const body = html`${[say('score-result', { score: card.score }), ...notes(card, locale)].map((text) => html`<p>${text}</p>`)}
  ${table({ caption: say('score-caption'), columns, rows })}`
  const links = [
    {
      path: 'https://digital-strategy.ec.europa.eu/en/library/explanatory-notice-and-template-public-summary-training-content-general-purpose-ai-models',
      label: card.form,
    },
  ]
  return frame({ locale, title: say('score-title'), banner: null, links, body })
}

function notes({ form, format, language, fields }: Scorecard, locale: Locale): readonly string[] {
  const { say } = words(locale)
  const count = (state: ScoredField['state']) =>
    fields.filter((field) => field.state === state).length
  return [
    say('score-counts', {
      present: count('present'),
      vague: count('vague'),
      absent: count('absent'),
      contradictory: count('contradictory'),
      open: count('not-asked'),
    }),
    say('score-method', { vague: WEIGHTS.credit.vague * 100 }),
    say('score-source', {
      form,
      format: format.toUpperCase(),
      language: say(`score-language-${language}`),
    }),
  ]
}

function quotes({ sentence, against }: ScoredField, locale: Locale): readonly string[] {
  return [sentence, against]
    .filter((side) => side !== null)
    .map((side) => `“${quoted(side.text)}” (${placeOf(side, locale)})`)
}

function placeOf({ page, line, heading }: Sentence, locale: Locale): string {
  const { say } = words(locale)
  if (page !== null) return say('score-page', { page })
  return line === null ? heading : say('score-line', { line })
}

function quoted(text: string): string {
  return text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED).replace(/\s\S*$/, '')} …`
}
