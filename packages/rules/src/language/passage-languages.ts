import { detectLanguage, type DetectedLanguage } from './detect-language.ts'

/** A passage of a text and what it is written in. Offsets are UTF-16 units; end is exclusive. */
export interface PassageLanguage extends DetectedLanguage {
  readonly start: number
  readonly end: number
}

export interface PassageLanguages {
  readonly passages: readonly PassageLanguage[]
  /** The language of most characters of named passages; `und` where none is named. */
  readonly language: string
  /** From 0 to 1: the share of that language in the characters of named passages; 0 without one. */
  readonly share: number
}

/** Passages that are told apart; the rest of the text counts as the last one. */
const MOST_PASSAGES = 2_000

/** Names the language of each passage, a passage being a run of filled lines, and the share of the main one. */
export function passageLanguages(text: string): PassageLanguages {
  const passages: PassageLanguage[] = []
  const sizes = new Map<string, number>()
  let named = 0
  for (const [start, end] of runsOfLines(text)) {
    const found = detectLanguage(text.slice(start, end))
    passages.push({ ...found, start, end })
    if (found.language === 'und') continue
    named += end - start
    sizes.set(found.language, (sizes.get(found.language) ?? 0) + end - start)
  }
  let language = 'und'
  let most = 0
  for (const [one, size] of sizes)
    if (size > most) {
      language = one
      most = size
    }
  return { passages, language, share: named === 0 ? 0 : most / named }
}

/** Starts and ends of the runs of lines between blank ones. */
function runsOfLines(text: string): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  let start = -1
  let end = 0
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at)
    const next = feed < 0 ? text.length : feed + 1
    if (!isBlank(text, at, next)) {
      if (start < 0) start = at
      end = feed < 0 ? next : feed
    } else if (start >= 0 && runs.length < MOST_PASSAGES - 1) {
      runs.push([start, end])
      start = -1
    }
    at = next
  }
  if (start >= 0) runs.push([start, end])
  return runs
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0xa0 && (unit < 0x09 || unit > 0x0d)) return false
  }
  return true
}
