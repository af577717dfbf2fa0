import { isWhiteSpace } from '../../text/white-space.ts'
import { tokenOf, type Token } from '../token.ts'
import { affixes } from './affixes.ts'
import { cutChunk, type ChunkRules } from './cut-chunk.ts'
import { addSequence, branch, chosenSpans, sequencesAt, type TokenSpan } from './special-spans.ts'
import type { SpacyTables } from './tables.ts'
import { urlMatcher } from './url-pattern.ts'

/** A text cut into tokens, white space that is more than one blank among them; `starts` are UTF-16 offsets. */
export interface Tokens {
  readonly list: readonly Token[]
  readonly starts: readonly number[]
}

/** Chunks remembered at most, and the longest of them: about 20 MB. What is forgotten is cut again, with the same result. */
const REMEMBERED_CHUNKS = 60_000
const LONGEST_REMEMBERED = 40

/** Cuts texts as spaCy's blank model of a language does. */
export function spacyTokenizer(tables: SpacyTables): (text: string) => Tokens {
  const rules = chunkRules(tables)
  const root = branch()
  for (const chunk of Object.keys(tables.exceptions)) {
    if (isFoundInPieces(chunk, rules))
      addSequence(root, cutChunk(chunk, { ...rules, exception: () => undefined }))
  }
  const remembered = new Map<string, readonly Token[]>()

  function tokensOf(chunk: string): readonly Token[] {
    const known = remembered.get(chunk)
    if (known) return known
    const tokens = cutChunk(chunk, rules).map(tokenOf)
    if (chunk.length > LONGEST_REMEMBERED) return tokens
    if (remembered.size >= REMEMBERED_CHUNKS) remembered.clear()
    remembered.set(chunk, tokens)
    return tokens
  }

  return (text) => {
    const list: Token[] = []
    const starts: number[] = []
    const found: TokenSpan[] = []
    cutAtWhiteSpace(text, (start, end) => {
      let offset = start
      for (const token of tokensOf(text.slice(start, end))) {
        list.push(token)
        starts.push(offset)
        offset += token.text.length
      }
    })
    for (let index = 0; index < list.length; index++) {
      if (root.next.has(list[index]?.text ?? '')) found.push(...sequencesAt(root, list, index))
    }
    return found.length === 0
      ? { list, starts }
      : joined(text, { list, starts }, chosenSpans(found), rules)
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

/** Exceptions that the affix patterns touch may stand in a text cut apart (`word:)`); they are put together afterwards. */
function isFoundInPieces(chunk: string, rules: ChunkRules): boolean {
  return (
    chunk.includes(' ') ||
    rules.prefixLength(chunk) > 0 ||
    rules.suffixLength(chunk) > 0 ||
    rules.infixes(chunk).length > 0
  )
}

/** Calls back for each run of white space or of anything else; one blank behind a word belongs to neither. */
function cutAtWhiteSpace(text: string, chunk: (start: number, end: number) => void): void {
  let start = 0
  let inSpace = isWhiteSpace(text.charCodeAt(0))
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isWhiteSpace(unit) === inSpace) continue
    if (start < index) chunk(start, index)
    start = unit === 0x20 ? index + 1 : index
    inSpace = !inSpace
  }
  if (start < text.length) chunk(start, text.length)
}

/** Puts exceptions together where their pieces stand without white space between. */
function joined(
  text: string,
  tokens: Tokens,
  spans: readonly TokenSpan[],
  rules: ChunkRules,
): Tokens {
  const list: Token[] = []
  const starts: number[] = []
  let copied = 0
  const copy = (to: number): void => {
    for (; copied < to; copied++) {
      const token = tokens.list[copied]
      if (token) list.push(token)
      starts.push(tokens.starts[copied] ?? 0)
    }
  }
  for (const { start, end } of spans) {
    let offset = tokens.starts[start] ?? 0
    const close = (tokens.starts[end - 1] ?? 0) + (tokens.list[end - 1]?.text.length ?? 0)
    const exception = rules.exception(text.slice(offset, close))
    if (!exception) continue
    copy(start)
    for (const word of exception) {
      list.push(tokenOf(word))
      starts.push(offset)
      offset += word.length
    }
    copied = end
  }
  copy(tokens.list.length)
  return { list, starts }
}
