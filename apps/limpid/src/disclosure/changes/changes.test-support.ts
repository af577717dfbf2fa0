import { disclose, hamletPage, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import type { PreviousSummary } from '../record/record-of.ts'
import type { DisclosureRecord } from '../record/record.ts'

/** Two summaries of the hamlet: the later has more pages, a page less of one house, a new version of a rule and other answers. */
export async function hamletTwice(): Promise<{
  readonly before: PreviousSummary
  readonly after: PreviousSummary
}> {
  await using first = await sketchHamlet()
  const before = (await disclose(first, providerCase('complete'))).record
  await using second = await sketchHamlet([
    hamletPage(40, { host: 'barn.example', language: 'de', chars: 5000 }),
    hamletPage(41, { host: 'house-9.example', language: 'en', chars: 11 }),
  ])
  const text = providerCase('complete')
    .replace("version: '1.0'", "version: '1.1'")
    .replace('date: 2026-11-24', 'date: 2027-02-01')
    .replace('listed: [en, fr]', 'listed: [en, fr, de]')
    .replace('  1.3.comments: Sizes are after filtering and before training.\n', '')
    .replace('size: 1000\n', 'size: 1500\n')
    .replace('3.1.signatory: yes', '3.1.signatory: { state: withheld, reason: Not yet public. }')
    .replace('A block list of 1,200 hosts', 'A block list of 1,300 hosts')
    .replace(
      '1.3.other_characteristics: { state: not known, reason: Regional and demographic traits were not measured. }',
      '1.3.other_characteristics: All pages are from one hamlet.',
    )
  const after = (await disclose(second, text)).record
  return {
    before: { record: before, sha256: 'a'.repeat(64) },
    after: { record: withNewRule(after), sha256: 'b'.repeat(64) },
  }
}

/** The rule on reservations in its next version, and one that is new. */
function withNewRule(record: DisclosureRecord): DisclosureRecord {
  const facts = record.facts.map((fact) => {
    if (fact.id !== 'steps.steps') return fact
    const rows = fact.rows.map((row) =>
      row['rule'] === 'rights.no-ai' ? { ...row, version: Number(row['version']) + 1 } : row,
    )
    const [model = {}] = rows
    return { ...fact, rows: [...rows, { ...model, rule: 'quality.new-rule', action: 'note' }] }
  })
  return { ...record, facts }
}
