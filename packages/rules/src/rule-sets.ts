import { c4Quality } from './c4/rules.ts'
import { shortParagraphs } from './c4/short-paragraphs.ts'
import { C4_QUALITY, MC4_PARAGRAPHS } from './c4/sources.ts'
import { dolma, dolmaNotes } from './dolma/rules.ts'
import { DOLMA_C4, DOLMA_GOPHER } from './dolma/sources.ts'
import { fineweb, fineweb2024 } from './fineweb/rules.ts'
import { FINEWEB, FINEWEB_2024 } from './fineweb/sources.ts'
import {
  gopherQuality,
  gopherQuality2024,
  gopherRepetition,
  gopherRepetition2024,
} from './gopher/rules.ts'
import {
  GOPHER_QUALITY,
  GOPHER_QUALITY_2024,
  GOPHER_REPETITION,
  GOPHER_REPETITION_2024,
} from './gopher/sources.ts'
import { refinedwebRules } from './refinedweb/rules.ts'
import { REFINEDWEB_DCLM } from './refinedweb/sources.ts'
import type { Action, Parameters, Rule } from './rule.ts'

/** A step of a published rule set; what is not given is the rule's default. */
export interface SetStep {
  readonly rule: Rule
  readonly threshold?: number
  readonly action?: Action
  readonly parameters?: Parameters
}

/** Rules that were published together, in the order in which they decide. The name says whose semantics: `name@edition`. */
export interface RuleSet {
  readonly name: string
  readonly sentence: string
  readonly source: string
  readonly steps: readonly SetStep[]
}

/** The published rule sets. */
export const ruleSets: readonly RuleSet[] = [
  {
    name: 'gopher-quality@datatrove-0.10',
    sentence: 'Gopher’s rules on words, lines and symbols of English pages.',
    source: GOPHER_QUALITY,
    steps: steps(gopherQuality),
  },
  {
    name: 'gopher-repetition@datatrove-0.10',
    sentence: 'Gopher’s rules on pages that repeat themselves.',
    source: GOPHER_REPETITION,
    steps: steps(gopherRepetition),
  },
  {
    name: 'c4@datatrove-0.10',
    sentence:
      'C4’s rules: cuts lines that are no sentences, drops pages of which too little remains.',
    source: C4_QUALITY,
    steps: steps(c4Quality),
  },
  {
    name: 'c4-without-end-marks@datatrove-0.10',
    sentence: 'C4’s rules as FineWeb uses them: lines need not end with a mark.',
    source: C4_QUALITY,
    steps: c4Quality.map((rule) => ({ rule, parameters: { terminalPunctuation: false } })),
  },
  {
    name: 'c4-paragraph@datatrove-0.10',
    sentence: 'mC4’s rule: three long paragraphs at least.',
    source: MC4_PARAGRAPHS,
    steps: steps([shortParagraphs]),
  },
  {
    name: 'fineweb@datatrove-0.10',
    sentence: 'FineWeb’s own rules on lines, as the tool computes them now.',
    source: FINEWEB,
    steps: steps(fineweb),
  },
  {
    name: 'gopher-quality@2024-04',
    sentence:
      'Gopher’s rules on words, lines and symbols as they made FineWeb; words are cut by spaCy where NLTK cut them then.',
    source: GOPHER_QUALITY_2024,
    steps: steps(gopherQuality2024),
  },
  {
    name: 'gopher-repetition@2024-04',
    sentence:
      'Gopher’s rules on pages that repeat themselves as they made FineWeb; words are cut by spaCy where NLTK cut them then.',
    source: GOPHER_REPETITION_2024,
    steps: steps(gopherRepetition2024),
  },
  {
    name: 'fineweb@2024-04',
    sentence:
      'FineWeb’s own rules on lines, as they made the published corpus; words are cut by spaCy where NLTK cut them then.',
    source: FINEWEB_2024,
    steps: steps(fineweb2024),
  },
  {
    name: 'refinedweb@dclm',
    sentence: 'RefinedWeb’s rules as DCLM made them anew; words of addresses need lists.',
    source: REFINEDWEB_DCLM,
    steps: steps(refinedwebRules),
  },
  {
    name: 'dolma@1.6',
    sentence:
      'What Dolma 1.6 decided on web pages by their words and lines; three of its rules are dead and shown so.',
    source: DOLMA_GOPHER,
    steps: steps(dolma),
  },
  {
    name: 'dolma-notes@1.6',
    sentence: 'What Dolma’s taggers measured and its recipe for web pages never asked for.',
    source: DOLMA_C4,
    steps: steps(dolmaNotes),
  },
]

function steps(rules: readonly Rule[]): readonly SetStep[] {
  return rules.map((rule) => ({ rule }))
}
