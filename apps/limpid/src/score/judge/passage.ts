import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { LOCALES, words } from '../../words/words.ts'
import type { Piece } from '../passages.ts'
import { wordsOf } from '../source/block.ts'

/** A sentence of a published summary and where it stands. */
export interface Sentence {
  readonly text: string
  readonly page: number | null
  readonly line: number | null
  readonly heading: string
}

/** The sentences of a passage. The template's own guidance and the state marks of Limpid's documents are not the provider's words. */
export function sentencesOf(pieces: readonly Piece[]): readonly Sentence[] {
  return joined(pieces)
    .flatMap(({ text, page, line, heading }) =>
      withoutState(text)
        .slice(0, 60_000)
        .split(/(?<=[.!?;])\s+(?=[\p{Lu}\d[(“"«])/u)
        .map((part) => ({ text: part.trim(), page, line, heading })),
    )
    .filter(({ text }) => text !== '' && !isGuidance(text))
}

/** Printed lines put together to paragraphs; a list item or a box begins its own. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    const goesOn =
      last?.isSoft === true &&
      piece.isSoft &&
      last.text !== '' &&
      piece.text !== '' &&
      last.page === piece.page &&
      !/[.!?:]$/.test(last.text) &&
      !/^(?:[•·–-] |\[[x ]\]|\p{Lu}[^.]{0,40}:)/u.test(piece.text)
    if (goesOn && last.text.length < 20_000)
      whole[whole.length - 1] = { ...last, text: `${last.text} ${piece.text}` }
    else whole.push(piece)
  }
  return whole
}

const STATES: ReadonlyMap<string, string> = new Map<string, string>(
  LOCALES.flatMap((locale) => {
    const { say } = words(locale)
    const states = ['known', 'not-known', 'not-applicable', 'withheld', 'not-stated']
    const origins = ['ledger', 'declared', 'mixed', 'form']
    return states.flatMap((state) =>
      origins.map(
        (origin) =>
          [
            `${say(`state-${state}`)}, ${say(`origin-${origin}`)}`,
            state === 'known' ? '' : say(`state-${state}`),
          ] as const,
      ),
    )
  }),
)

function withoutState(text: string): string {
  return STATES.get(text) ?? text
}

const GUIDANCE = shinglesOf()

/** Six words of eight in ten of a sentence stand in the template itself. */
function isGuidance(text: string): boolean {
  const own = wordsOf(text).map(({ word }) => word)
  if (own.length < 7) return false
  const all = own.slice(5).map((_, index) => own.slice(index, index + 6).join(' '))
  return all.filter((shingle) => GUIDANCE.has(shingle)).length >= all.length * 0.8
}

function shinglesOf(): ReadonlySet<string> {
  const text = readFileSync(new URL('../data/template-guidance.json', import.meta.url), 'utf8')
  const found = new Set<string>()
  for (const passage of z.array(z.string()).parse(JSON.parse(text))) {
    const own = wordsOf(passage).map(({ word }) => word)
    for (const index of own.slice(5).keys()) found.add(own.slice(index, index + 6).join(' '))
  }
  return found
}

export interface Boxes {
  readonly ticked: readonly string[]
  readonly open: readonly string[]
}

/** What stands behind ticked boxes and behind open ones. */
export function boxesOf(sentences: readonly Sentence[]): Boxes {
  const text = sentences.map((sentence) => sentence.text).join(' ')
  const found = [...text.matchAll(/\[([x ])\]\s*([^[]{0,120})/g)]
  const of = (mark: string) =>
    found.filter(([, box]) => box === mark).map(([, , label = '']) => label.trim().toLowerCase())
  return { ticked: of('x'), open: of(' ') }
}

/** Yes, no, both, or none that can be read. */
export function yesNoOf(sentences: readonly Sentence[]): 'yes' | 'no' | 'both' | null {
  const { ticked, open } = boxesOf(sentences)
  const isYes = (label: string) => /^(?:yes|oui|true)\b/.test(label)
  const isNo = (label: string) => /^(?:no|non|false)\b/.test(label)
  if (ticked.some(isYes) && ticked.some(isNo)) return 'both'
  if (ticked.some(isYes)) return 'yes'
  if (ticked.some(isNo)) return 'no'
  if (open.length > 0) return null
  const first = sentences[0]?.text.toLowerCase() ?? ''
  if (/^(?:yes|oui)\b(?!\W{0,3}(?:no|non)\b)/.test(first)) return 'yes'
  return /^(?:no|non)\b(?! (?:connu|applicable|indiqu|communiqu|renseign))/.test(first) &&
    !/^no \p{L}/u.test(first)
    ? 'no'
    : null
}
