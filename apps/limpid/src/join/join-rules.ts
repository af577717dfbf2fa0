import { LINE_RULES, TOO_LITTLE_LEFT } from '../duplicates/line-rules.ts'
import { DUPLICATE_RULES } from './outcome.ts'

/** A rule that compares pages with each other. It stands in no step of a recipe but under its key `duplicates`. */
export interface JoinRule {
  readonly id: string
  readonly version: number
  /** One sentence for people: what the rule finds. */
  readonly sentence: string
  readonly source: string
  /** What the ledger's score counts. */
  readonly unit: string
  readonly action: string
  /** The key of the recipe that asks for it, and what is done without the key. */
  readonly setting: string
  readonly otherwise: string
  /** An invented case: what is found, and what is not. */
  readonly fails: string
  readonly passes: string
}

const FINEWEB =
  'https://arxiv.org/abs/2406.17557, as computed by datatrove 0.10, and its verification by Limpid'
const CCNET = 'https://arxiv.org/abs/1911.00359, as computed by cc_net (facebookresearch/cc_net)'
const OWN = 'our own choice, measured in docs/benchmarks.md'
const NOT_SOUGHT = 'not sought'

/** Every rule of the join, by id. */
export const joinRules: readonly JoinRule[] = [
  {
    ...DUPLICATE_RULES.text,
    sentence: 'A page with the same text comes before it.',
    source: 'docs/duplicates.md',
    unit: 'similarity',
    action: 'drop',
    setting: 'duplicates.exact',
    otherwise: 'sought',
    fails: 'two pages that differ in white space or in how an é is composed: the later one',
    passes: 'two pages that differ in a full stop',
  },
  {
    ...LINE_RULES.host,
    sentence: 'A line of the page stands on many pages of its host.',
    source: OWN,
    unit: 'pages of the host',
    action: 'cut or note',
    setting: 'duplicates.lines.host',
    otherwise: NOT_SOUGHT,
    fails: '“Sign up for our letter” on ten pages of example.org: on all ten',
    passes: 'the same on nine, or on one page each of ten hosts',
  },
  {
    ...DUPLICATE_RULES.near,
    sentence: 'A page with nearly the same text comes before it.',
    source: FINEWEB,
    unit: 'similarity',
    action: 'drop',
    setting: 'duplicates.near',
    otherwise: NOT_SOUGHT,
    fails: 'two pages that have four fifths of their runs of five words in common: the later one',
    passes: 'a page that is like a copy of another, but not like that other itself',
  },
  {
    ...LINE_RULES.repeats,
    sentence: 'The page has said a line before.',
    source: CCNET,
    unit: 'times said by then',
    action: 'cut',
    setting: 'duplicates.lines.repeats',
    otherwise: NOT_SOUGHT,
    fails: '“Page 1” and, later on the same page, “PAGE 2”: the second',
    passes: '“é” and “e”: accents count',
  },
  {
    ...LINE_RULES.run,
    sentence: 'A line of the page stands on other pages of the run.',
    source: CCNET,
    unit: 'pages',
    action: 'cut or note',
    setting: 'duplicates.lines.run',
    otherwise: NOT_SOUGHT,
    fails:
      'a paragraph printed by two papers: in the later capture, or in both where `keep` is `none`',
    passes: 'a paragraph on a page and on its exact copy, which is dropped already',
  },
  {
    ...TOO_LITTLE_LEFT,
    sentence: 'Too little is left of the page once the lines are cut that stand elsewhere.',
    source: CCNET,
    unit: 'characters left',
    action: 'drop',
    setting: 'duplicates.lines.minChars',
    otherwise: 'fires below 1, where lines are cut at all',
    fails: 'a page that is its menu and nothing more',
    passes: 'a page of a menu and one letter',
  },
  {
    ...DUPLICATE_RULES.url,
    sentence: 'An earlier capture of the same address is kept instead.',
    source: 'docs/duplicates.md; in the order of the Internet Archive’s SURT',
    unit: 'similarity',
    action: 'drop',
    setting: 'duplicates.url',
    otherwise: NOT_SOUGHT,
    fails: 'https://www.example.org/a?utm_source=x after http://example.org/a/',
    passes: 'https://example.org/A after https://example.org/a',
  },
]
