import { words, type Locale, type Words } from '../../words/words.ts'
import { printedMonth } from '../record/computed-size.ts'
import { inLocale } from '../record/local-pair.ts'
import type { Answer, DisclosureRecord, Statement } from '../record/record.ts'
import type { DeclaredSize, FactValue } from '../provider/provider.ts'
import { cellText } from './cell-text.ts'
import type { Entry, Paragraph } from './document.ts'

/** An answer as the entry of a document. */
export function entryOf(
  answer: Answer,
  shown: { readonly number: string; readonly label: string },
  record: DisclosureRecord,
  locale: Locale,
): Entry {
  const { say } = words(locale)
  const state = `${stateName(answer.state, locale)}, ${say(`origin-${answer.from}`)}`
  const reason =
    answer.reason === null
      ? []
      : [plain(say('reason', { reason: inLocale(answer.reason, locale) }))]
  return {
    ...shown,
    state: answer.state === 'missing' ? say('state-missing') : state,
    paragraphs: [
      ...valueLines(answer, locale).map(plain),
      ...reason,
      ...measureParagraphs(answer.id, record, locale),
      ...answer.statements.map((statement) => said(statement, locale)),
    ],
  }
}

/** What a state is called. */
export function stateName(state: Answer['state'], locale: Locale): string {
  return words(locale).say(`state-${state.replaceAll(' ', '-')}`)
}

/** The Fluent message of a field's label. */
export function labelOf(id: string): string {
  return `field-${id.replaceAll(/[._]/g, '-')}`
}

/** A sentence whose figures, if any, are the provider's. */
export function plain(text: string): Paragraph {
  return { text, facts: [] }
}

/** A statement in a language. */
export function said({ message, values, facts }: Statement, locale: Locale): Paragraph {
  const local = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'object') return [name, value[locale]]
    return [name, typeof value === 'string' ? nameText(name, value, locale) : value]
  })
  return { text: words(locale).say(message, Object.fromEntries(local)), facts }
}

/** The value of an answer, its size range first. */
export function valueLines(
  { value, range }: Pick<Answer, 'value' | 'range'>,
  locale: Locale,
): readonly string[] {
  const { say } = words(locale)
  const boxes = range === null ? [] : [`[x] ${say(`range-${range.replaceAll('_', '-')}`)}`]
  return value === null ? boxes : [...boxes, ...valueTexts(value, locale)]
}

/** What an action, a policy or a purpose is called; any other value is a name of its own. */
function nameText(name: string, value: string, locale: Locale): string {
  return NAMED.has(name) ? cellText(name, value, locale) : value
}

const NAMED: ReadonlySet<string> = new Set(['action', 'policy', 'purpose'])

function valueTexts(value: FactValue, locale: Locale): readonly string[] {
  const speak = words(locale)
  switch (value.kind) {
    case 'text':
      return [inLocale(value.text, locale)]
    case 'yes-no':
      return [yesNo(value.isYes, speak)]
    case 'list':
      return value.items.map(({ name, link, note }) =>
        [name, link, note === null ? null : inLocale(note, locale)]
          .filter((part) => part !== null)
          .join(' · '),
      )
    case 'dates':
      return value.dates.map(({ name, date }) =>
        name === null ? printedDay(date) : `${name}: ${printedDay(date)}`,
      )
    case 'month':
      return [printedMonth(value.month)]
    case 'months':
      return [`${printedMonth(value.from)} – ${printedMonth(value.to)}`]
    case 'modalities':
      return [
        modalityBoxes(value.modalities, speak),
        ...(value.other === null ? [] : [inLocale(value.other, locale)]),
      ]
    case 'size':
      return sizeTexts(value.size, locale)
    case 'sizes':
      return value.sizes.flatMap((size) => sizeTexts(size, locale))
    default:
      return value satisfies never
  }
}

/** Boxes as text: drawn ones are lost when text is taken out of a PDF. */
function yesNo(isYes: boolean, { say }: Words): string {
  return `[${isYes ? 'x' : ' '}] ${say('box-yes')} [${isYes ? ' ' : 'x'}] ${say('box-no')}`
}

const MODALITIES = ['text', 'image', 'video', 'audio', 'other'] as const

function modalityBoxes(ticked: readonly string[], { say }: Words): string {
  return MODALITIES.map(
    (name) => `[${ticked.includes(name) ? 'x' : ' '}] ${say(`modality-${name}`)}`,
  ).join(' ')
}

function sizeTexts(
  { modality, size, unit, tokeniser, types }: DeclaredSize,
  locale: Locale,
): readonly string[] {
  const speak = words(locale)
  const name = speak.knows(`modality-${modality}`) ? speak.say(`modality-${modality}`) : modality
  const text = speak.say('declared-size', {
    modality: name,
    size,
    unit,
    types: inLocale(types, locale),
  })
  return tokeniser === null ? [text] : [text, speak.say('declared-tokeniser', { tokeniser })]
}

/** DD/MM/YY, as the template prints a date. */
function printedDay(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(2, 4)}`
}

const MEASURES: Readonly<Record<string, 'rights' | 'illegal-content'>> = {
  '3.1.measures': 'rights',
  '3.2.measures': 'illegal-content',
}

/** What was done, in the provider's words, and whether it is checked. */
function measureParagraphs(
  id: string,
  { measures }: DisclosureRecord,
  locale: Locale,
): readonly Paragraph[] {
  const about = MEASURES[id]
  return measures
    .filter((measure) => measure.about === about)
    .map(({ by, text, rules }) =>
      plain(
        words(locale).say(`measure-by-${by}`, {
          text: inLocale(text, locale),
          ...(by === 'limpid' ? { rules: rules.join(', ') } : {}),
        }),
      ),
    )
}
