import { figures } from '../../words/figures.ts'
import { words, type Locale } from '../../words/words.ts'
import type { Entry, Paragraph, Section } from '../documents/document.ts'
import { labelOf, plain, said } from '../documents/entries.ts'
import type { Predecessor } from '../record/record.ts'
import type {
  AnswerChange,
  DomainChanges,
  ListedDomain,
  RuleChange,
  StatementChange,
  SummaryChanges,
  TotalChange,
} from './changes.ts'
import { isWhole } from './compare-domains.ts'
import { saidEdition, saidFigure, saidKind, saidStanding, saidTotal } from './change-words.ts'

/** What changed since the summary before, as the section of a document. */
export function changeSection(
  { version, changes }: Predecessor,
  isShown: (id: string) => boolean,
  locale: Locale,
): Section {
  const { say } = words(locale)
  const entries = changeEntries(changes, isShown, locale)
  const nothing: Entry = {
    number: '',
    label: say('changes-none'),
    state: saidCounts(changes, locale),
    paragraphs: [],
  }
  return {
    number: '',
    title: say('changes-title', { version }),
    entries: entries.length === 0 ? [nothing] : entries,
  }
}

/** How many answers changed, and how many did not. */
export function saidCounts({ answers, unchanged }: SummaryChanges, locale: Locale): string {
  const of = (kind: AnswerChange['kind']) => answers.filter((change) => change.kind === kind).length
  const values = { changed: answers.length, added: of('added'), removed: of('removed'), unchanged }
  return words(locale).say('changes-counts', values)
}

/** What changed, as entries of a document: the fields of its form, then totals, rules and the list of domains. */
export function changeEntries(
  changes: SummaryChanges,
  isShown: (id: string) => boolean,
  locale: Locale,
): readonly Entry[] {
  const { say } = words(locale)
  const { totals, rules, domains } = changes
  const rest: readonly (readonly [string, readonly Paragraph[]])[] = [
    ['totals', totals.map((total) => totalParagraph(total, locale))],
    [
      'rules',
      [
        ...recipeSentences(changes, locale).map(plain),
        ...rules.map((rule) => ruleParagraph(rule, locale)),
      ],
    ],
    ['domains', domainParagraphs(domains, locale)],
  ]
  return [
    ...changes.answers
      .filter((change) => isShown(change.id))
      .map((change) => answerEntry(change, locale)),
    ...rest
      .filter(([, paragraphs]) => paragraphs.length > 0)
      .map(([name, paragraphs]) => ({
        number: '',
        label: say(`changes-${name}`),
        state: say('changes-kind-changed'),
        paragraphs,
      })),
  ]
}

/** The number a field has in its form, and its label. */
function fieldName(
  id: string,
  locale: Locale,
): { readonly number: string; readonly label: string } {
  const { say, knows } = words(locale)
  const item = /^ab2013\.(\d+)$/.exec(id)?.[1]
  const message = item === undefined ? labelOf(id) : `item-${item}`
  return {
    number: item === undefined ? id : `AB 2013, ${item}`,
    label: knows(message) ? say(message) : id,
  }
}

/** A field that changed, as the entry of a document. */
export function answerEntry(change: AnswerChange, locale: Locale): Entry {
  const { say } = words(locale)
  const [before, after] = [change.before, change.after].map((side) => saidStanding(side, locale))
  const values =
    before === after
      ? []
      : [say('changes-before', { text: before ?? '' }), say('changes-after', { text: after ?? '' })]
  return {
    ...fieldName(change.id, locale),
    state: saidKind(change, locale),
    paragraphs: [
      ...values.map(plain),
      ...change.statements.map((statement) => statementParagraph(statement, locale)),
    ],
  }
}

/** A sentence as it now stands and the figures it had, or one that is new or gone. */
function statementParagraph(change: StatementChange, locale: Locale): Paragraph {
  const { say } = words(locale)
  const { before, after } = change
  if (after === null)
    return plain(before === null ? '' : say('changes-gone', { text: said(before, locale).text }))
  const { text, facts } = said(after, locale)
  if (before === null) return { text: say('changes-new', { text }), facts }
  const were = change.figures.map((figure) => {
    const values = saidFigure(figure, locale)
    return say('changes-figure', { ...values })
  })
  return { text: say('changes-figures', { text, figures: were.join(', ') }), facts }
}

function totalParagraph(total: TotalChange, locale: Locale): Paragraph {
  const values = { ...saidFigure(total, locale), name: saidTotal(total, locale) }
  return { text: words(locale).say('changes-total', values), facts: [total.fact] }
}

/** Which recipe decided before, and which does now. */
export function recipeSentences({ recipe }: SummaryChanges, locale: Locale): readonly string[] {
  if (recipe === null) return []
  const { before, after } = recipe
  const values = {
    before: before.recipe,
    beforeVersion: before.recipeVersion,
    beforeDigest: before.recipeSha256,
    after: after.recipe,
    afterVersion: after.recipeVersion,
    afterDigest: after.recipeSha256,
  }
  return [words(locale).say('changes-recipe', values)]
}

function ruleParagraph({ rule, before, after }: RuleChange, locale: Locale): Paragraph {
  const { say } = words(locale)
  const facts = ['steps.steps']
  if (after === null)
    return before === null
      ? plain('')
      : { text: say('changes-rule-gone', { rule, before: saidEdition(before, locale) }), facts }
  const now = saidEdition(after, locale)
  if (before === null) return { text: say('changes-rule-new', { rule, after: now }), facts }
  const values = { rule, before: saidEdition(before, locale), after: now }
  return { text: say('changes-rule-changed', values), facts }
}

function domainParagraphs(domains: DomainChanges, locale: Locale): readonly Paragraph[] {
  const { say } = words(locale)
  const { count, signed } = figures(locale)
  const { added, gone, moved } = domains
  if (added.count + gone.count + moved.count === 0) return []
  const listed = ({ domain, rank, charsKept }: ListedDomain) =>
    say('changes-domain', { domain, rank, chars: count(charsKept) })
  const movers = moved.first.map(({ domain, difference, rankBefore, rankAfter }) =>
    say('changes-domain-moved', { domain, difference: signed(difference), rankBefore, rankAfter }),
  )
  const kinds = [
    ['added', added.count, added.first.map(listed)],
    ['gone', gone.count, gone.first.map(listed)],
    ['moved', moved.count, movers],
  ] as const
  const sentences = kinds
    .filter(([, number]) => number > 0)
    .map(([kind, number, names]) => {
      const rest = number - names.length
      const all = rest > 0 ? [...names, say('changes-more', { count: rest })] : names
      return say(`changes-domains-${kind}`, { count: number, names: all.join('; ') })
    })
  return [scopeSentence(domains, locale), ...sentences].map((text) => ({
    text,
    facts: ['domains.first'],
  }))
}

/** Whether the whole lists were compared, or what stands of them in the summaries. */
export function scopeSentence(domains: DomainChanges, locale: Locale): string {
  const { say } = words(locale)
  const { compared, listed } = domains
  const { before, after } = listed
  if (isWhole(domains)) return say('changes-domains-whole', { before, after })
  const values = { before, after, comparedBefore: compared.before, comparedAfter: compared.after }
  return say('changes-domains-part', values)
}
