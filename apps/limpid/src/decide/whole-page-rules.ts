/**
 * Rules whose findings never name a passage: where one fires anew, its hit can be written without the page's text. A rule that is
 * missing here is looked up in the text and costs time; one that stands here wrongly is found out by every run (decide-task.ts).
 */
const WHOLE_PAGE: ReadonlySet<string> = new Set([
  'c4.curly-bracket',
  'c4.lorem-ipsum',
  'c4.short-paragraphs',
  'c4.too-few-sentences',
  'language.other',
  'language.uncertain',
  'private.account-statement',
  'private.chat-log',
  'private.phone-list',
  'private.receipt',
  'quality.broken-encoding',
  'quality.gibberish',
  'quality.list-of-links',
  'quality.lorem-ipsum',
  'quality.low-letter-share',
  'quality.markup-residue',
  'quality.narrow-vocabulary',
  'quality.random-characters',
  'quality.repetitive-ngrams',
  'quality.too-little-text',
  'rights.no-open-licence',
  'rights.paywalled',
])

/** Families in which no rule names a passage. */
const WHOLE_PAGE_FAMILIES: ReadonlySet<string> = new Set(['gopher', 'fineweb'])

/** True when the rule of that id, whatever its edition, measures the page and nothing in it. */
export function measuresPagesAlone(id: string): boolean {
  const [name = ''] = id.split('@')
  return WHOLE_PAGE.has(name) || WHOLE_PAGE_FAMILIES.has(name.split('.')[0] ?? '')
}
