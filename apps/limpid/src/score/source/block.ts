/** One run of text as a reader sees it: a heading, a table cell, an item, a paragraph, a line. Every format is brought to a sequence of these. */
export interface Block {
  readonly text: string
  /** 1 to 6 for a heading, null for what is none. */
  readonly level: number | null
  readonly page: number | null
  readonly line: number | null
  /** A printed line that may go on in the next one, as in PDF and plain text. */
  readonly isSoft: boolean
}

export interface Source {
  readonly format: 'pdf' | 'docx' | 'html' | 'json' | 'text'
  readonly blocks: readonly Block[]
}

const TICKED = /[☑☒✓✔✅🗹\uF0FE\uF052\uF078]/gu
const OPEN = /[☐□❏❑❒\uF0A8\uF06F\uF071]/gu

/** Boxes of every kind written as `[x]` and `[ ]`; spaces single. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\[[xX✓✔]\]/g, '[x]')
    .replaceAll(TICKED, ' [x] ')
    .replaceAll(OPEN, ' [ ] ')
    .replaceAll(/\[ ?\]/g, '[_]')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('[_]', '[ ]')
    .trim()
}

/** The words a label is recognised by: lower case, no accents, no plural, no lone letters. Numbers keep their points (`2.2.1`). */
export function wordsOf(text: string): readonly { readonly word: string; readonly end: number }[] {
  const found: { word: string; end: number }[] = []
  for (const match of text.matchAll(/\p{N}+(?:\.\p{N}+)*|[\p{L}\p{M}]+/gu)) {
    const word = plain(match[0])
    if (word.length > 1 || /\d/.test(word)) found.push({ word, end: match.index + match[0].length })
  }
  return found
}

function plain(word: string): string {
  const bare = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return bare.length > 3 && bare.endsWith('s') ? bare.slice(0, -1) : bare
}
