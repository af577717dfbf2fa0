import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { LONGEST_GRAM } from '../../src/language/model/letter-grams.ts'
import { mainScript, scriptName } from '../../src/language/model/main-script.ts'
import { SCRIPTS } from '../../src/language/model/letter-scripts.ts'
import { COUNTED_TRANSLATIONS, declarationPassages, isCounted } from './declarations.ts'

const LINGUA = z.object({ ngrams: z.record(z.string(), z.string()) })
const ORDERS = ['uni', 'bi', 'tri', 'quadri', 'five']
/** Sequences of each length considered in each language, the most frequent. */
const CONSIDERED = 20_000
/** A script in which this share of a language’s letters is written is one of its own. */
const LEAST_SCRIPT_SHARE = 0.2

/** How frequent letter sequences are in a language: natural logarithm of their share among the places of a text, by length from 1. */
export interface LanguageGrams {
  readonly code: string
  readonly scripts: readonly string[]
  readonly byLength: readonly ReadonlyMap<string, number>[]
}

/** Languages whose script does not name them, in order of their codes: those of lingua’s folder, and three counted on the Universal Declaration of Human Rights. */
export function readLanguages(folder: string): readonly LanguageGrams[] {
  const codes = [
    ...readdirSync(folder).filter((name) => name.length === 2),
    ...COUNTED_TRANSLATIONS.keys(),
  ].toSorted()
  const languages: LanguageGrams[] = []
  for (const code of codes) {
    const translation = COUNTED_TRANSLATIONS.get(code)
    const letters =
      translation === undefined ? linguaGrams(`${folder}/${code}`, 1) : countedGrams(code)
    const scripts = scriptsOf(letters[0] ?? new Map())
    if (
      !scripts.some((name) => SCRIPTS.some(([script, alone]) => script === name && alone === null))
    )
      continue
    const byLength =
      translation === undefined ? linguaGrams(`${folder}/${code}`, LONGEST_GRAM) : letters
    languages.push({ code, scripts, byLength })
  }
  return languages
}

/** lingua 1.3.5 gives the share of a sequence among those that begin alike: the product along the sequence is its share of all. */
function linguaGrams(folder: string, longest: number): readonly ReadonlyMap<string, number>[] {
  const byLength: ReadonlyMap<string, number>[] = []
  let shorter = new Map<string, number>()
  for (const name of ORDERS.slice(0, longest)) {
    const file = `${folder}/${name}grams.json.br`
    if (!existsSync(file)) break
    const { ngrams } = LINGUA.parse(JSON.parse(brotliDecompressSync(readFileSync(file)).toString()))
    const shares = new Map<string, number>()
    for (const [fraction, list] of Object.entries(ngrams)) {
      const [part = 0, whole = 1] = fraction.split('/').map(Number)
      for (const gram of list.split(' ')) {
        const before = gram.length === 1 ? 1 : (shorter.get(gram.slice(0, -1)) ?? 0)
        shares.set(gram, (before * part) / whole)
      }
    }
    byLength.push(mostFrequent(shares))
    shorter = shares
  }
  return byLength
}

function countedGrams(code: string): readonly ReadonlyMap<string, number>[] {
  const counts = ORDERS.map(() => new Map<string, number>())
  const translation = COUNTED_TRANSLATIONS.get(code)
  const letters = declarationPassages()
    .filter((passage) => passage.translation === translation && isCounted(passage))
    .flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .map((word) => {
      for (const [order, seen] of counts.entries()) countGrams(word, order + 1, seen)
      return word.length
    })
    .reduce((sum, length) => sum + length, 0)
  return counts.map((seen, order) => {
    const often = [...seen].filter(([, count]) => order < 3 || count > 1)
    return mostFrequent(new Map(often.map(([gram, count]) => [gram, count / letters])))
  })
}

function countGrams(word: string, length: number, counts: Map<string, number>): void {
  for (let end = length; end <= word.length; end++) {
    const gram = word.slice(end - length, end)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
}

function mostFrequent(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    [...shares]
      .filter(([gram, share]) => share > 0 && gram.length <= LONGEST_GRAM)
      .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .slice(0, CONSIDERED)
      .map(([gram, share]) => [gram, Math.log(share)]),
  )
}

function scriptsOf(letters: ReadonlyMap<string, number>): readonly string[] {
  const shares = new Map<string, number>()
  for (const [letter, share] of letters) {
    const name = scriptName(mainScript(letter).script)
    if (name !== null) shares.set(name, (shares.get(name) ?? 0) + Math.exp(share))
  }
  return [...shares].filter(([, share]) => share >= LEAST_SCRIPT_SHARE).map(([name]) => name)
}
