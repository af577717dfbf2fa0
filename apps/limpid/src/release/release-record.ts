import type { RuleAlarm } from './rule-alarms.ts'

import type { AskedLineRule } from '../duplicates/line-rules.ts'

/** `release.json`: what a release is, enough for a stranger to make it again. Nothing in it depends on the clock or the machine. */
export interface ReleaseRecord {
  readonly format: 1
  /** Version of Limpid that made it. */
  readonly limpid: string
  readonly recipe: {
    readonly name: string
    readonly version: number
    readonly about: string
    readonly sources: readonly string[]
    readonly duplicates: 'none' | 'exact' | 'near'
    readonly text: string
    readonly sha256: string
  }
  /** Null in a release made before rights had their tables. */
  readonly rights: ReleaseRights | null
  /** How near duplicates were found; null where they were not sought. */
  readonly near: ReleaseNear | null
  /** Earlier releases whose pages were there first, by the SHA-256 of their release.json, ascending. */
  readonly against: readonly string[]
  /** Which lines or paragraphs that stand on other pages were sought, as the recipe asks; null where none were. */
  readonly lines: ReleaseLines | null
  /** The steps of the recipe in order, each with everything that decides its result. */
  readonly rules: readonly ReleaseRule[]
  /** Rules that never fired, always fired or never had anything to measure, on pages enough to tell. */
  readonly alarms: readonly RuleAlarm[]
  readonly inputs: readonly ReleaseInput[]
  readonly counts: ReleaseCounts
  readonly files: readonly ReleaseFile[]
  /** SHA-256 of the release.json of the release before this one, if the provider names one. */
  readonly previous: string | null
}

/** How near duplicates were found: everything that a later release needs to compare its pages with these. */
export interface ReleaseNear {
  readonly edition: {
    readonly name: string
    readonly normalisation: string
    readonly hash: string
    readonly hashBits: number
    readonly ngram: number
    readonly bands: number
    readonly rows: number
    readonly seed: number
  }
  /** Least Jaccard similarity of a page dropped to the page kept instead. */
  readonly verify: number
  /** Pages kept because their cluster held too many kept ones to compare them with all. */
  readonly uncompared: number
}

/** Which passages were sought on other pages: see docs/duplicates.md. */
export interface ReleaseLines {
  readonly unit: 'line' | 'paragraph'
  readonly blank: boolean
  readonly minChars: number
  readonly rules: readonly AskedLineRule[]
}

/** How the tables on rights came about, and what the recipe asked. */
export interface ReleaseRights {
  /** Edition of what the policies count and in which order. */
  readonly edition: number
  /** The list of known AI agents. */
  readonly agents: {
    readonly source: string
    readonly commit: string
    readonly date: string
    readonly sha256: string
  }
  /** Null where the recipe names no policy: its rules then saw the signals of the page alone. */
  readonly policy: string | null
  readonly purpose: string | null
  /** The last day whose host files count; null for the day of each capture. */
  readonly asOf: string | null
  /** The table of robots captures; null where the files of hosts were not looked at. */
  readonly robots: {
    readonly name: string
    readonly bytes: number
    readonly sha256: string
  } | null
}

export interface ReleaseRule {
  readonly id: string
  readonly version: number
  readonly sentence: string
  readonly source: string
  readonly unit: string
  readonly fires: '<' | '<=' | '>' | '>='
  readonly threshold: number
  readonly action: 'drop' | 'cut' | 'mask' | 'note'
  readonly parameters: Readonly<Record<string, number | string | boolean | readonly string[]>>
  readonly languages: readonly string[] | null
  /** Why the rule can never fire, where its preset says so; null for all others. */
  readonly dead: 'misspelt-name' | null
}

export interface ReleaseInput {
  readonly input: string
  readonly bytes: number
  readonly sha256: string
  readonly records: number
  /** Pages on which Limpid itself failed. */
  readonly failed: number
  /** Why the whole file could not be read; null when it was. */
  readonly unreadable: string | null
}

/** Records: offered = skipped + dropped + edited + kept. Code points: offered = dropped + cut + kept. */
export interface ReleaseCounts {
  readonly offered: number
  readonly skipped: number
  readonly dropped: number
  readonly edited: number
  readonly kept: number
  readonly chars: {
    readonly offered: number
    readonly dropped: number
    readonly cut: number
    readonly kept: number
  }
}

export interface ReleaseFile {
  /** Path within the release, with `/`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** Rows of a table, null for a document. */
  readonly rows: number | null
}
