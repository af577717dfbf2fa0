import { isWhiteSpace } from '../../text/white-space.ts'
import { tokenOf, type Token, type Tokens } from '../token.ts'
import { affixes } from './affixes.ts'
import { chunkMemory, type CutChunk } from './chunk-memory.ts'
import { cutChunk, type ChunkRules } from './cut-chunk.ts'
import { joinExceptions } from './join-exceptions.ts'
import { addSequence, branch, type Branch } from './special-spans.ts'
import type { SpacyTables } from './tables.ts'
import { urlMatcher } from './url-pattern.ts'

/** Cuts texts as spaCy's blank model of a language does: at white space, then each chunk by the language's rules. */
export function spacyTokenizer(tables: SpacyTables): (text: string) => Tokens {
  const rules = chunkRules(tables)
  const sequences = exceptionsInPieces(tables, rules)
  const memory = chunkMemory()

  const tokenNamed = (text: string): Token => tokenOf(text, sequences.next.has(text))
  const exceptionTokens = (text: string): readonly Token[] | undefined =>
    rules.exception(text)?.map(tokenNamed)

  function chunkAt(text: string, start: number, end: number, hash: number): CutChunk {
    const known = memory.find(text, start, end, hash)
    if (known) return known
    const chunk = detached(text.slice(start, end))
    const tokens = cutChunk(chunk, rules).map(tokenNamed)
    const [first] = tokens
    const made = first && first.text === chunk ? first : { text: chunk, tokens }
    memory.add(hash, made)
    return made
  }

  return (text) => {
    const list: Token[] = []
    const starts: number[] = []
    let opensException = false
    cutAtWhiteSpace(text, (start, end, hash) => {
      const chunk = chunkAt(text, start, end, hash)
      if (!('tokens' in chunk)) {
        opensException ||= chunk.opensException
        list.push(chunk)
        starts.push(start)
        return
      }
      let offset = start
      for (const token of chunk.tokens) {
        opensException ||= token.opensException
        list.push(token)
        starts.push(offset)
        offset += token.text.length
      }
    })
    const tokens = { list, starts }
    return opensException ? joinExceptions(text, tokens, sequences, exceptionTokens) : tokens
  }
}

function chunkRules(tables: SpacyTables): ChunkRules {
  const exceptions = new Map(Object.entries(tables.exceptions))
  let longest = 0
  for (const chunk of exceptions.keys()) longest = Math.max(longest, chunk.length)
  return {
    ...affixes(tables),
    exception: (chunk) => (chunk.length > longest ? undefined : exceptions.get(chunk)),
    isUrl: urlMatcher(tables.topLevelDomain),
  }
}

/** Exceptions that the affix patterns touch may stand in a text cut apart (`word:)`): as sequences of tokens, to be put together again. */
function exceptionsInPieces(tables: SpacyTables, rules: ChunkRules): Branch {
  const root = branch()
  const plain = { ...rules, exception: () => undefined }
  for (const chunk of Object.keys(tables.exceptions)) {
    const isTouched =
      chunk.includes(' ') ||
      rules.prefixLength(chunk) > 0 ||
      rules.suffixLength(chunk) > 0 ||
      rules.infixes(chunk).length > 0
    if (isTouched) addSequence(root, cutChunk(chunk, plain))
  }
  return root
}

/** A copy that does not keep the text alive that it is a slice of; V8 copies slices of up to 12 units anyway. */
function detached(chunk: string): string {
  return chunk.length <= 12 ? chunk : Array.from(chunk).join('')
}

/** Calls back with each run of white space or of anything else, and a hash of it; one blank behind a word belongs to neither. */
function cutAtWhiteSpace(
  text: string,
  chunk: (start: number, end: number, hash: number) => void,
): void {
  let start = 0
  let hash = 0
  let inSpace = isWhiteSpace(text.charCodeAt(0))
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    // Nearly every unit lies where there is no white space.
    const isSpace = (unit <= 0x20 || unit >= 0x85) && isWhiteSpace(unit)
    if (isSpace !== inSpace) {
      if (start < index) chunk(start, index, hash)
      start = unit === 0x20 ? index + 1 : index
      inSpace = !inSpace
      hash = 0
      if (unit === 0x20) continue
    }
    // FNV-1a over UTF-16 units.
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  if (start < text.length) chunk(start, text.length, hash)
}
