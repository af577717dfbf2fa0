import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Register } from '../src/register/register-model.ts'
import { registerTerms, type Terms } from '../src/register/register-terms.ts'

const FOLDER = new URL('../../../../shared/data/eval/quality/', import.meta.url)

/** The sets whose pages people labelled: FreCORE and SweCORE (TurkuNLP, annotations CC BY 4.0), and how often each is cut into folds. */
export const REGISTER_SETS = [
  { name: 'frecore', language: 'fr', seeds: 3 },
  { name: 'swecore', language: 'sv', seeds: 1 },
] as const

/** CORE's letters for the registers of which there are enough pages to learn from; spoken and lyrical have 8 a set and fewer. */
const LETTERS: Readonly<Record<string, Register>> = {
  NA: 'narrative',
  IN: 'informational',
  IP: 'persuasion',
  OP: 'opinion',
  ID: 'discussion',
  HI: 'how-to',
}

export interface LabelledPage {
  readonly terms: Terms
  /** What people called it, with spoken and lyrical as they stand: what is never predicted counts as missed. */
  readonly labels: ReadonlySet<string>
}

/** The pages of a set; null where it is not there. */
export function labelledPages(name: string): readonly LabelledPage[] | null {
  const file = new URL(`${name}.jsonl.gz`, FOLDER)
  if (!existsSync(file)) return null
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)
  return lines
    .map((line): unknown => JSON.parse(line))
    .filter(isPage)
    .map(({ text, labels }) => ({
      terms: registerTerms(text),
      labels: new Set(labels.map((letters) => LETTERS[letters] ?? letters)),
    }))
}

function isPage(row: unknown): row is { readonly text: string; readonly labels: string[] } {
  return typeof row === 'object' && row !== null && 'text' in row && 'labels' in row
}
