import { words, type Locale } from '../../words/words.ts'
import { inLocale } from '../record/local-pair.ts'
import { changeEntries, saidCounts } from './change-sections.ts'
import type { Comparison } from './comparison.ts'

/** A comparison for a terminal: a block for each field that changed, then totals, rules and domains. */
export function changesText(comparison: Comparison, locale: Locale): string {
  const blocks = changeEntries(comparison.changes, () => true, locale).map((entry) => {
    const head = `${entry.number === '' ? '' : `${entry.number}  `}${entry.label}`
    const lines = entry.paragraphs.map(({ text }) => `    ${text}`)
    return [head, `    ${entry.state}`, ...lines].join('\n')
  })
  return `${[...headLines(comparison, locale), ...blocks].join('\n\n')}\n`
}

/** Which two summaries were compared, and how much changed. */
export function headLines(
  { before, after, changes }: Comparison,
  locale: Locale,
): readonly string[] {
  const { say } = words(locale)
  const [then, now] = [before.record, after.record]
  const between = say('changes-between', {
    title: inLocale(now.dataset.title, locale),
    before: then.summary.version,
    beforeDate: then.summary.date,
    after: now.summary.version,
    afterDate: now.summary.date,
  })
  const drafts = [
    ...(then.isDraft ? [say('changes-draft', { which: 'before' })] : []),
    ...(now.isDraft ? [say('changes-draft', { which: 'after' })] : []),
  ]
  return [
    between,
    say('changes-digests', { before: before.sha256, after: after.sha256 }),
    say('changes-releases', { before: then.release.sha256, after: now.release.sha256 }),
    ...drafts,
    ...(changes.form === null ? [] : [say('changes-form', changes.form)]),
    saidCounts(changes, locale),
  ]
}
