import { readFileSync } from 'node:fs'
import { parse } from 'tldts'
import { z } from 'zod'

const wordSpec = z
  .object({ evidence: z.record(z.string(), z.array(z.string())) })
  .catchall(z.array(z.string()))
const file = wordSpec.parse(
  JSON.parse(readFileSync(new URL('../data/words.json', import.meta.url), 'utf8')),
)
const { evidence, ...lists } = file

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const DAY = new RegExp(
  String.raw`\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:er)? (?:${MONTHS}) \d{4}\b|\b(?:${MONTHS}) \d{1,2}, \d{4}\b`,
  'giu',
)
const MONTH = new RegExp(
  String.raw`\b(?:0?[1-9]|1[0-2])/\d{4}\b|\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])\b|\b(?:${MONTHS}),? \d{4}\b`,
  'giu',
)

/** Evidence of one kind in a sentence, each thing once. */
export function evidenceOf(kind: string, sentence: string): readonly string[] {
  const text = sentence.slice(0, 4000)
  switch (kind) {
    case 'day':
      return unique(text, DAY)
    case 'month':
      return unique(text, MONTH)
    case 'year':
      return unique(text, /\b(?:19|20)\d{2}\b/g)
    case 'domain':
      return domainsOf(text)
    case 'language':
      return languagesOf(text)
    case 'name':
      return namesOf(text)
    case 'rule':
      return unique(text, /\b[a-z]+\.[a-z]+(?:-[a-z]+)+\b/g)
    default:
      return unique(text, matcher(kind))
  }
}

/** True where a list of phrases (`vague`, `hedge`, …) has one in the sentence. */
export function says(list: string, sentence: string): boolean {
  return new RegExp(bounded(lists[list] ?? []), 'iu').test(sentence.slice(0, 4000))
}

export function countOf(list: string, text: string): number {
  return [...text.matchAll(new RegExp(bounded(lists[list] ?? []), 'giu'))].length
}

export function isOnly(list: string, text: string): boolean {
  return new RegExp(`^(?:${(lists[list] ?? []).join('|')})[.;]?$`, 'iu').test(
    text.slice(0, 400).trim(),
  )
}

/** Names are told by their capitals; everything else in any case. */
function matcher(kind: string): RegExp {
  const isCased = ['modelName'].includes(kind)
  return new RegExp(bounded(evidence[kind] ?? []), isCased ? 'gu' : 'giu')
}

function bounded(patterns: readonly string[]): string {
  return String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?![\p{L}\p{N}])`
}

function unique(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([found]) => found.toLowerCase()))]
}

/** Registrable domains written as such; addresses of pages, mail and file names are none. */
function domainsOf(text: string): readonly string[] {
  const bare = text.replaceAll(
    /https?:\/\/\S+|\S+@\S+|\S+\.(?:csv|html?|md|json|txt|parquet|pdf)\b/gi,
    ' ',
  )
  const found = [...bare.matchAll(/(?<![\w.])(?:[a-z\d-]+\.)+[a-z]{2,}\b/gi)].map(([name]) =>
    name.toLowerCase(),
  )
  const isDomain = (name: string) => {
    const { isIcann, domain } = parse(name)
    return domain !== null && (isIcann === true || /\.(?:example|test)$/.test(name))
  }
  return [...new Set(found.filter(isDomain))]
}

const LANGUAGES = new Map(
  ['en', 'fr'].flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
    const codes =
      'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lb lt lv ms mt nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi yo zh'
    return codes.split(' ').map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const)
  }),
)

function languagesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => LANGUAGES.get(word) ?? []))]
}

/** Words with a capital inside a sentence. */
function namesOf(text: string): readonly string[] {
  const found = [
    ...text.matchAll(/(?<=[\p{Ll},;:(“"«] ?[“"«]?\s)\p{Lu}[\p{L}\d]+(?:[- ]\p{Lu}[\p{L}\d]*)*/gu),
  ]
  return [
    ...new Set(
      found
        .map(([name]) => name)
        .filter((name) => !/^(?:AI|IA|EU|UE|Union|Internet|Web)$/.test(name)),
    ),
  ]
}
