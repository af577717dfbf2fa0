import { words, type Locale } from '../../words/words.ts'
import { missingAnswers } from '../disclosure-of.ts'
import { fieldsOf, readForm, type Form } from '../form/form.ts'
import { PREVIOUS_COPY } from '../record/read-summary.ts'
import { matches } from '../record/california.ts'
import type { Answer, DisclosureRecord, Predecessor } from '../record/record.ts'
import { changeSection } from '../changes/change-sections.ts'
import { cellText } from './cell-text.ts'
import { columnLabels } from './column-label.ts'
import { REPORT_FILES } from '../../report/report-files.ts'
import type { Document, Entry, Section } from './document.ts'
import { fileName, type FormDocument } from './names.ts'
import { entryOf, labelOf, plain } from './entries.ts'

/** A form filled in, in a language. */
export function formDocument(
  record: DisclosureRecord,
  which: FormDocument,
  locale: Locale,
): Document {
  const { say } = words(locale)
  const form = readForm()
  const name = which === 'summary' ? 'disclosure' : which
  const values = which === 'summary' ? { template: form.template, date: form.date } : {}
  const sections = [
    ...(which === 'california' ? [] : unionSections(record, form, locale)),
    ...(which === 'summary' ? [] : [californiaSection(record, form, locale)]),
    ...changesSince(record, which, locale),
  ]
  return {
    locale,
    title: say(`${name}-title`),
    banner: record.isDraft ? say('draft-banner', { count: missingAnswers(record).length }) : null,
    lede: [say(`${name}-about`, values), ...legend(record, locale)],
    links: [...linksOf(which, record, locale), ...previousLink(record, locale)],
    sections,
    factsTitle: say('facts-title'),
    factsAbout: say('facts-about'),
    facts: record.facts,
    emptyFact: say('facts-empty'),
    columnLabel: columnLabels(locale),
    cellText: (column, value) => cellText(column, value, locale),
  }
}

function unionSections(record: DisclosureRecord, form: Form, locale: Locale): readonly Section[] {
  const { say } = words(locale)
  const answers = new Map(record.answers.map((answer) => [answer.id, answer]))
  return form.sections.map(({ id, fields }) => ({
    number: id === '0' ? '' : id,
    title: say(`section-${id.replaceAll('.', '-')}`),
    entries: fields.flatMap((field): readonly Entry[] => {
      const answer = answers.get(field.id)
      const shown = { number: field.id, label: say(labelOf(field.id)) }
      if (answer === undefined) return []
      const entry = entryOf(answer, shown, record, locale)
      return [field.id === 'version' ? withPrevious(entry, record, locale) : entry]
    }),
  }))
}

/** The template asks for links to previous versions beside the version. */
function withPrevious(
  entry: Entry,
  { summary: { previous } }: DisclosureRecord,
  locale: Locale,
): Entry {
  if (previous === null) return entry
  return { ...entry, paragraphs: [...entry.paragraphs, plain(previousSentence(previous, locale))] }
}

function californiaSection(record: DisclosureRecord, form: Form, locale: Locale): Section {
  const { say } = words(locale)
  const entries = form.california.map(({ n, eu }): Entry => {
    const answer = record.california.find(({ id }) => id === `ab2013.${n}`)
    if (answer === undefined) throw new Error(`item ${n} of AB 2013 has no answer`)
    const entry = entryOf(answer, { number: String(n), label: say(`item-${n}`) }, record, locale)
    return {
      ...entry,
      paragraphs: [...entry.paragraphs, ...nearestFields(answer, eu, record, form, locale)],
    }
  })
  return { number: 'AB 2013', title: say('california-title'), entries }
}

/** What the nearest fields of the EU form say, in full: the same fact reads the same everywhere. */
function nearestFields(
  answer: Answer,
  patterns: readonly string[],
  record: DisclosureRecord,
  form: Form,
  locale: Locale,
) {
  if (answer.from === 'declared' && answer.state !== 'known') return []
  const { say } = words(locale)
  const near = fieldsOf(form).filter(({ id }) => patterns.some((pattern) => matches(pattern, id)))
  return near.flatMap(({ id }) => {
    const found = record.answers.find((candidate) => candidate.id === id)
    if (found === undefined || found.state === 'not stated') return []
    const entry = entryOf({ ...found, statements: [] }, { number: id, label: '' }, record, locale)
    const head = say('see-field', { field: id, label: say(labelOf(id)), state: entry.state })
    const facts = found.statements.flatMap((statement) => statement.facts).slice(0, 1)
    return [{ text: head, facts }].concat(
      entry.paragraphs.map((said) => ({ text: said.text, facts: [...said.facts] })),
    )
  })
}

function legend({ release, summary }: DisclosureRecord, locale: Locale): readonly string[] {
  const { say } = words(locale)
  const { recipe, recipeVersion: version, inputs, inputBytes: bytes, sha256: digest } = release
  const { previous, nextUpdate } = summary
  return [
    say('legend-origin'),
    say(`legend-scope-${release.covers}`),
    say('legend-release', { recipe, version, inputs, bytes, digest }),
    previous === null ? say('previous-none') : previousSentence(previous, locale),
    nextUpdate === null ? say('update-none') : say('update-due', { date: nextUpdate }),
  ]
}

function previousSentence(previous: Predecessor, locale: Locale): string {
  const { version, date, sha256: digest, link, changes } = previous
  const { say } = words(locale)
  const values = { version, date, digest, changed: changes.answers.length }
  const copy = PREVIOUS_COPY
  const where =
    link === null ? say('previous-copy', { copy }) : say('previous-link', { link, copy })
  return `${say('previous-named', values)} ${where}`
}

/** What changed since the summary before: in each document the fields of its own form. */
function changesSince(
  { summary: { previous } }: DisclosureRecord,
  which: FormDocument,
  locale: Locale,
): readonly Section[] {
  if (previous === null) return []
  const isShown = (id: string) =>
    which === 'merged' || id.startsWith('ab2013.') === (which === 'california')
  return [changeSection(previous, isShown, locale)]
}

function previousLink(
  { summary: { previous } }: DisclosureRecord,
  locale: Locale,
): Document['links'] {
  if (previous === null) return []
  const { link, version } = previous
  const label = words(locale).say('previous-title', { version })
  return [{ path: link ?? PREVIOUS_COPY, label }]
}

function linksOf(
  which: FormDocument,
  { languages }: DisclosureRecord,
  locale: Locale,
): Document['links'] {
  const { say } = words(locale)
  const own = fileName(which, locale, 'html')
  const all = [
    ...otherLanguages(which, languages, locale),
    { path: fileName('summary', locale, 'html'), label: say('disclosure-title') },
    { path: fileName('california', locale, 'html'), label: say('california-title') },
    { path: fileName('merged', locale, 'html'), label: say('merged-title') },
    { path: fileName('domains', locale, 'html'), label: say('domains-title') },
    { path: REPORT_FILES[locale], label: say('report-heading') },
  ]
  return all.filter(({ path }) => path !== own)
}

/** The same document in the other languages it was written in. */
export function otherLanguages(
  which: FormDocument | 'domains',
  languages: readonly Locale[],
  locale: Locale,
): Document['links'] {
  return languages
    .filter((other) => other !== locale)
    .map((other) => ({
      path: fileName(which, other, 'html'),
      label: words(locale).say('other-language'),
    }))
}
