import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { parsePack, type LanguagePack } from './pack.ts'

export interface LanguagePacks {
  /** By language. */
  readonly packs: ReadonlyMap<string, LanguagePack>
  /** First 64 bits of SHA-256 of everything the rules read from the packs: another pack, other measures. */
  readonly digest: string
}

/** Reads every folder of language packs; a new folder is a new language, and no code names it. */
export function readPacks(folder: URL): LanguagePacks {
  const codes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const packs = new Map(codes.map((code) => [code, readPack(folder, code)]))
  const content = JSON.stringify([...packs.values()])
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { packs, digest }
}

function readPack(folder: URL, code: string): LanguagePack {
  const where = `languages/${code}/pack.json`
  const pack = parsePack(jsonOf(new URL(`${code}/pack.json`, folder), where), where)
  if (pack.language !== code)
    throw new TypeError(
      `${where}: language: expected ${code}, the folder’s name, got ${pack.language}`,
    )
  return pack
}

function jsonOf(file: URL, where: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new TypeError(`${where}: cannot be read as JSON`, { cause })
  }
}
