import { hash } from 'node:crypto'
import { documentOf, judge, ruleSets, type Document, type Rule } from '../src/index.ts'
import { simplify } from '../src/duplicates/simplify.ts'
import { gopherRules } from '../src/gopher/rules.ts'
import { finewebRules } from '../src/fineweb/rules.ts'
import { wordCounts } from '../src/gopher/word-counts.ts'
import { countEnglishSentences } from '../src/words/spacy/english.ts'
import { minHashColumns } from './golden-minhash.ts'
import type { GoldenRow } from './golden-row.ts'

/** What one column of a golden row holds, and what we find there. */
export interface Comparison {
  readonly column: string
  readonly expected: number | string | null
  readonly found: number | string | null
}

/** Names of datatrove's measures and the rules that measure the same. */
const MEASURES: Readonly<Record<string, string>> = {
  mean_word_length: 'gopher.short-words@datatrove-0.10',
  hash_ratio: 'gopher.hashes',
  ellipsis_ratio: 'gopher.ellipses',
  alpha_ratio: 'gopher.few-words-with-letters',
  stop_words: 'gopher.few-stop-words@datatrove-0.10',
  bullet_lines: 'gopher.bullet-lines',
  ellipsis_lines: 'gopher.ellipsis-lines',
  dup_para_frac: 'gopher.repeated-paragraphs',
  dup_para_char_frac: 'gopher.repeated-paragraph-characters',
  dup_line_frac: 'gopher.repeated-lines@datatrove-0.10',
  dup_line_char_frac: 'gopher.repeated-line-characters@datatrove-0.10',
  top_2_gram: 'gopher.top-2-gram',
  top_3_gram: 'gopher.top-3-gram',
  top_4_gram: 'gopher.top-4-gram',
  dup_5_grams: 'gopher.repeated-5-grams',
  dup_6_grams: 'gopher.repeated-6-grams',
  dup_7_grams: 'gopher.repeated-7-grams',
  dup_8_grams: 'gopher.repeated-8-grams',
  dup_9_grams: 'gopher.repeated-9-grams',
  dup_10_grams: 'gopher.repeated-10-grams',
  line_punct: 'fineweb.few-lines-with-end-mark@datatrove-0.10',
  short_lines: 'fineweb.short-lines@datatrove-0.10',
  char_dup: 'fineweb.repeated-line-characters@datatrove-0.10',
  newlines_per_word: 'fineweb.list@datatrove-0.10',
}

/** Our rule sets by the names of datatrove's filters. */
const FILTERS: Readonly<Record<string, string>> = {
  gopher_repetition: 'gopher-repetition@datatrove-0.10',
  gopher_quality: 'gopher-quality@datatrove-0.10',
  fineweb: 'fineweb@datatrove-0.10',
  c4_paragraph: 'c4-paragraph@datatrove-0.10',
  c4: 'c4@datatrove-0.10',
  c4_no_terminal: 'c4-without-end-marks@datatrove-0.10',
}

/** datatrove's reasons by our rules. */
const REASONS: Readonly<Record<string, string>> = {
  'gopher.too-few-words@datatrove-0.10': 'gopher_short_doc',
  'gopher.too-many-words@datatrove-0.10': 'gopher_long_doc',
  'gopher.short-words@datatrove-0.10': 'gopher_below_avg_threshold',
  'gopher.long-words@datatrove-0.10': 'gopher_above_avg_threshold',
  'gopher.hashes': 'gopher_too_many_hashes',
  'gopher.ellipses': 'gopher_too_many_ellipsis',
  'gopher.bullet-lines': 'gopher_too_many_bullets',
  'gopher.ellipsis-lines': 'gopher_too_many_end_ellipsis',
  'gopher.few-words-with-letters': 'gopher_below_alpha_threshold',
  'gopher.few-stop-words@datatrove-0.10': 'gopher_enough_stop_words',
  'gopher.empty-text': 'empty',
  'gopher.repeated-paragraphs': 'dup_para_frac',
  'gopher.repeated-paragraph-characters': 'dup_para_char_frac',
  'gopher.repeated-lines@datatrove-0.10': 'dup_line_frac',
  'gopher.repeated-line-characters@datatrove-0.10': 'dup_line_char_frac',
  'gopher.top-2-gram': 'top_2_gram',
  'gopher.top-3-gram': 'top_3_gram',
  'gopher.top-4-gram': 'top_4_gram',
  'gopher.repeated-5-grams': 'duplicated_5_n_grams',
  'gopher.repeated-6-grams': 'duplicated_6_n_grams',
  'gopher.repeated-7-grams': 'duplicated_7_n_grams',
  'gopher.repeated-8-grams': 'duplicated_8_n_grams',
  'gopher.repeated-9-grams': 'duplicated_9_n_grams',
  'gopher.repeated-10-grams': 'duplicated_10_n_grams',
  'c4.lorem-ipsum': 'lorem_ipsum',
  'c4.curly-bracket': 'curly_bracket',
  'c4.too-few-sentences': 'too_few_sentences',
  'c4.short-paragraphs': '< 3 paragraphs',
  'fineweb.no-lines@datatrove-0.10': 'empty',
  'fineweb.few-lines-with-end-mark@datatrove-0.10': 'line_punct_ratio',
  'fineweb.short-lines@datatrove-0.10': 'short_line_ratio',
  'fineweb.repeated-line-characters@datatrove-0.10': 'char_dup_ratio',
  'fineweb.list@datatrove-0.10': 'list_ratio',
}

const RULES: ReadonlyMap<string, Rule> = new Map(
  [...gopherRules, ...finewebRules].map((rule) => [rule.id, rule]),
)

/** Every column of the row that we know how to fill, beside what we find. */
export function compare(row: GoldenRow): readonly Comparison[] {
  const document = documentOf({
    url: '',
    text: row.text,
    language: 'en',
    languageScore: 1,
    signals: [],
  })
  const metrics = Object.entries(row.metrics).map(([name, expected]) => ({
    column: name,
    expected,
    found: measure(name, document),
  }))
  return [
    ...metrics,
    ...filters(row, document),
    {
      column: 'simplified_sha256',
      expected: row.simplified_sha256,
      found: sha256(simplify(row.text, 'datatrove-0.10')),
    },
    ...minHashColumns(row),
  ]
}

function measure(name: string, document: Document): number | string | null {
  switch (name) {
    case 'words':
      return document.words.length
    case 'words_sha256':
      return sha256(document.words.map(({ text }) => text).join('\n'))
    case 'non_symbol_words':
      return wordCounts(document).proper
    case 'sentences':
      return countEnglishSentences(document.tokens)
    default: {
      const rule = RULES.get(MEASURES[name] ?? '')
      return rule ? rule.measure(document, rule.parameters).score : null
    }
  }
}

function filters(
  { verdicts, text_after_sha256: after = {} }: GoldenRow,
  document: Document,
): readonly Comparison[] {
  return Object.entries(verdicts).flatMap(([name, expected]) => {
    const set = ruleSets.find((candidate) => candidate.name === FILTERS[name])
    if (!set) return [{ column: `verdict ${name}`, expected, found: null }]
    const steps = set.steps.map(
      ({ rule, threshold = rule.threshold, action = rule.action, parameters = {} }) => ({
        rule,
        threshold,
        action,
        parameters: { ...rule.parameters, ...parameters },
      }),
    )
    const { verdict, decidedBy, text } = judge(document, steps)
    const found = verdict === 'drop' ? (REASONS[decidedBy?.rule.id ?? ''] ?? null) : 'keep'
    const column = { column: `verdict ${name}`, expected, found }
    const expectedText = after[name]
    if (expectedText === undefined) return [column]
    return [
      column,
      {
        column: `text_after_sha256 ${name}`,
        expected: expectedText,
        found: found === 'keep' ? sha256(text) : null,
      },
    ]
  })
}

function sha256(text: string): string {
  return hash('sha256', text)
}

/** Equal; numbers to 1e-9. */
export function agrees({ expected, found }: Comparison): boolean {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) <= 1e-9
  return expected === found
}
