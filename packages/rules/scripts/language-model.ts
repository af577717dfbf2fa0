/**
 * Makes data/language/grams.br and data/language/model.json.
 *
 *     pip download lingua-language-detector==1.3.5 --no-deps -d .cache/language
 *     python3 -m zipfile -e .cache/language/lingua_language_detector-1.3.5-py3-none-any.whl .cache/language
 *     npm exec -- node packages/rules/scripts/language-model.ts .cache/language/lingua/language-models
 *
 * Sources and licences: data/language/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { HASH_START, hashUnit } from '../src/language/model/gram-table.ts'
import { packTable, type Packed } from './language/pack-table.ts'
import { selectGrams, UNITS_PER_NAT, usualFit } from './language/select-grams.ts'
import { readLanguages } from './language/sources.ts'
import { wordPieces } from './language/word-pieces.ts'

/** Share in per cent for a language that Common Crawl’s table does not list. */
const LEAST_SHARE = 0.005
const DATA = new URL('../data/language/', import.meta.url)

async function main(folder: string, shareFile: string): Promise<void> {
  const sources = readLanguages(folder)
  const codes = sources.map(({ code }) => code)
  const grams = selectGrams(sources)
  const letters = [...grams].map(([gram, entries]): Packed => [
    hashOf(Buffer.from(gram, 'utf16le')),
    entries,
  ])
  const { pieces, known } = await wordPieces(codes)
  const packedPieces = pieces.map(({ bytes, entries }): Packed => [hashBytes(bytes), entries])
  const packed = brotliCompressSync(Buffer.concat([packTable(letters), packTable(packedPieces)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(new URL('grams.br', DATA), packed)
  const priors = priorsOf(codes, shareFile)
  const languages = sources.map((source, place) => ({
    code: source.code,
    scripts: source.scripts,
    prior: priors[place] ?? 0,
    usualFit: Number(usualFit(place, source, grams).toFixed(2)),
    hasPieces: known.has(source.code),
  }))
  writeFileSync(new URL('model.json', DATA), `${JSON.stringify({ languages }, null, 2)}\n`)
  console.log(
    `${codes.length} languages, ${letters.length} letter sequences, ${pieces.length} word pieces, ${packed.length} bytes`,
  )
}

function hashOf(units: Buffer): number {
  let hash = HASH_START
  for (let at = 0; at < units.length; at += 2) hash = hashUnit(hash, units.readUInt16LE(at))
  return hash
}

function hashBytes(bytes: readonly number[]): number {
  let hash = HASH_START
  for (const byte of bytes) hash = hashUnit(hash, byte)
  return hash
}

/** One nat for each nat of the language’s share of Common Crawl’s pages. */
function priorsOf(codes: readonly string[], file: string): readonly number[] {
  const shares = new Map<string, number>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [code = '', , percent] = line.split(',')
    if (/^[a-z]{3}$/.test(code))
      shares.set(code === 'nor' ? 'nb' : new Intl.Locale(code).language, Number(percent))
  }
  return codes.map((code) =>
    Math.round(
      Math.log(Math.max(shares.get(code) ?? 0, LEAST_SHARE) / LEAST_SHARE) * UNITS_PER_NAT,
    ),
  )
}

const [
  folder = '.cache/language/lingua/language-models',
  shares = '../shared/data/ccstats/languages_CC-MAIN-2026-04.csv',
] = process.argv.slice(2)
await main(folder, shares)
