import { minHashEditions, type MinHashEdition } from '@limpid/rules'
import { z } from 'zod'
import { linesSpec, type LinesAsked } from './lines-asked.ts'

/** Which duplicates a recipe looks for across all pages. */
export interface DuplicatesAsked extends PagesAsked {
  /** Lines or paragraphs that stand on other pages too, sought among the pages that the rest leaves; null where they are not. */
  readonly lines: LinesAsked | null
}

/** Which pages count as copies of others. */
export interface PagesAsked {
  /** Pages with the same text, but for white space and Unicode composition. */
  readonly exact: boolean
  /** Captures of one address, whatever their texts. */
  readonly url: boolean
  readonly near: NearAsked | null
}

/** How near duplicates are found, and how alike two texts must be before one is dropped for the other. */
export interface NearAsked {
  readonly edition: MinHashEdition
  /** Least exact Jaccard similarity of the sets of word n-grams; 0 drops on a shared bucket alone, as the published pipelines do. */
  readonly verify: number
}

/**
 * Jaccard similarity from which on two pages are duplicates, unless a recipe says otherwise. Of the golden clusters' 971 candidates 588
 * lie below it: a shared bucket alone is no proof (golden/minhash-clusters.jsonl.gz).
 */
const VERIFY = 0.8

const names = minHashEditions.map(({ name }) => name)
const [firstName = ''] = names

const nearSpec = z
  .strictObject({
    edition: z.enum(names).default(firstName),
    verify: z.number().min(0).max(1).default(VERIFY),
    ngram: z.int().min(1).max(100).optional(),
    bands: z.int().min(1).max(100).optional(),
    rows: z.int().min(1).max(100).optional(),
    seed: z.int().min(0).max(0xffff_ffff).optional(),
  })
  .transform(({ edition, verify, ngram, bands, rows, seed }): NearAsked => {
    const base = minHashEditions.find(({ name }) => name === edition)
    if (!base) throw new Error(`no edition ${edition}`)
    const given = { ngram, bands, rows, seed }
    const changed = Object.entries(given).filter(([, value]) => value !== undefined)
    if (changed.length === 0) return { edition: base, verify }
    const own = {
      ngram: ngram ?? base.ngram,
      bands: bands ?? base.bands,
      rows: rows ?? base.rows,
      seed: seed ?? base.seed,
    }
    const name = `${base.name}+${changed.map(([key, value]) => `${key}=${value}`).join(',')}`
    return { edition: { ...base, ...own, name }, verify }
  })

const askedSpec = z.strictObject({
  exact: z.boolean().default(true),
  url: z.boolean().default(false),
  near: nearSpec.optional(),
  lines: linesSpec.optional(),
})

/** What the plain words stand for. */
const WORDS: Readonly<Record<string, z.input<typeof askedSpec>>> = {
  none: { exact: false },
  exact: {},
  near: { near: {} },
}

/** The recipe key `duplicates`: `none`, `exact`, `near`, or its own keys. */
export const duplicatesSpec = z
  .preprocess(
    (value) => (typeof value === 'string' ? (WORDS[value] ?? value) : value),
    z.strictObject(askedSpec.shape, {
      error: (issue) =>
        issue.code === 'invalid_type'
          ? `${Object.keys(WORDS).join(', ')}, or keys of its own`
          : undefined,
    }),
  )
  .transform(({ exact, url, near, lines }): DuplicatesAsked => ({
    exact,
    url,
    near: near ?? null,
    lines: lines ?? null,
  }))

/** Keys of `duplicates` and of its `near`, for the nearest one to a mistyped one. */
export const DUPLICATES_KEYS = Object.keys(askedSpec.shape)
export const NEAR_KEYS = ['edition', 'verify', 'ngram', 'bands', 'rows', 'seed']

/** The nearest plain word, as `release.json` says it beside the recipe's own text. */
export function duplicatesWord({ exact, url, near }: DuplicatesAsked): 'none' | 'exact' | 'near' {
  if (near !== null) return 'near'
  return exact || url ? 'exact' : 'none'
}
