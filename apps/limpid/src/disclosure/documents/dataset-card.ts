import { stringify } from 'yaml'
import { words } from '../../words/words.ts'
import { missingAnswers } from '../disclosure-of.ts'
import { inLocale } from '../record/local-pair.ts'
import type { DisclosureRecord } from '../record/record.ts'
import { languagesOf } from './croissant.ts'
import { fileName } from './names.ts'
import { entryOf, labelOf } from './entries.ts'

/** Size classes of the Hugging Face Hub, by rows. */
const SIZE_CATEGORIES = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
  [1e8, '10M<n<100M'],
  [1e9, '100M<n<1B'],
  [1e10, '1B<n<10B'],
  [1e11, '10B<n<100B'],
  [1e12, '100B<n<1T'],
] as const

/** Shown on the card; the summary has all fields. */
const SHOWN = [
  '1.3.text',
  '1.3.latest_date',
  '1.3.languages',
  '2.1.large',
  '3.1.measures',
  '3.2.measures',
  '3.3.other',
] as const

/** `README.md`: the dataset card of the Hugging Face Hub, its YAML head and what a reader first asks. */
export function datasetCard(record: DisclosureRecord): string {
  const { dataset, answers, isDraft } = record
  const totals = record.facts.find((fact) => fact.id === 'corpus.totals')?.rows[0] ?? {}
  const pages = Number(totals['kept'] ?? 0) + Number(totals['edited'] ?? 0)
  const { say } = words('en')
  const head = {
    pretty_name: inLocale(dataset.title, 'en'),
    language: languagesOf(record),
    license: dataset.license.toLowerCase(),
    size_categories: [SIZE_CATEGORIES.find(([most]) => pages < most)?.[1] ?? 'n>1T'],
    task_categories: ['text-generation'],
    tags: [...dataset.keywords],
    configs: [
      { config_name: 'default', data_files: [{ split: 'train', path: 'corpus/*.parquet' }] },
      { config_name: 'ledger', data_files: [{ split: 'train', path: 'ledger/pages-*.parquet' }] },
    ],
  }
  const [first] = record.languages
  const summary = fileName('summary', first ?? 'en', 'md')
  const shown = SHOWN.flatMap((id) => {
    const answer = answers.find((candidate) => candidate.id === id)
    if (answer === undefined) return []
    const entry = entryOf(answer, { number: id, label: say(labelOf(id)) }, record, 'en')
    return [
      `### ${id}: ${entry.label}\n\n*${entry.state}*\n\n${entry.paragraphs.map(({ text, facts }) => `- ${text}${facts.map((fact) => ` \`[${fact}]\``).join('')}`).join('\n')}`,
    ]
  })
  const banner = isDraft
    ? [`> **${say('draft-banner', { count: missingAnswers(record).length })}**`]
    : []
  const blocks = [
    `---\n${stringify(head, { version: '1.1' })}---`,
    ...banner,
    `# ${inLocale(dataset.title, 'en')}`,
    inLocale(dataset.description, 'en'),
    `Every figure below names the computed fact it comes from; [${summary}](${summary}) prints each fact with its query. Field numbers are those of the European Commission’s template.`,
    ...shown,
    '## Documents',
    documentLinks(record),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Links to what the release holds, each document in every language it was written in. */
function documentLinks({ languages }: DisclosureRecord): string {
  const forms = [
    ['summary', 'summary'],
    ['california', 'AB 2013'],
    ['merged', 'data summary'],
  ] as const
  const documents = forms.flatMap(([which, label]) =>
    languages.map((locale) => {
      const shown = locale === 'en' ? label : `${label}, ${locale}`
      return `[${shown}](${fileName(which, locale, 'md')})`
    }),
  )
  const data = [
    '[domains](domains-top.csv)',
    '[Croissant](croissant.json)',
    '[PROV-O](prov.json)',
    '[report](report.html)',
  ]
  return [...documents, ...data].join(' · ')
}
