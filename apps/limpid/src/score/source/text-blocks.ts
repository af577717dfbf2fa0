import { cleanText, type Block } from './block.ts'

/** Markdown, or plain text, which is Markdown without marks: headings, rows of tables cell by cell, items and lines. */
export function textBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  let isCode = false
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*(?:```|~~~)/.test(raw)) isCode = !isCode
    else if (!isCode) blocks.push(...lineBlocks(raw, index + 1))
  }
  return blocks
}

function lineBlocks(raw: string, line: number): readonly Block[] {
  const heading = /^(#{1,6}) +/.exec(raw)
  if (/^\s*\|.*\|\s*$/.test(raw)) return rowBlocks(raw, line)
  const level = heading === null ? null : (heading[1]?.length ?? null)
  const isItem = /^\s*(?:[-*+•]|\d+\))\s/.test(raw)
  const text = unmarked(raw.replace(/^(?:#{1,6}|\s*>|\s*[-*+•](?= (?!\[ )))\s+/, ''))
  if (text === '')
    return raw.trim() === '' ? [{ text: '', level: null, page: null, line, isSoft: false }] : []
  return [{ text, level, page: null, line, isSoft: level === null && !isItem }]
}

function rowBlocks(raw: string, line: number): readonly Block[] {
  const cells = raw
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
  if (cells.every((cell) => /^[\s:-]*$/.test(cell))) return []
  return cells
    .flatMap((cell) => cell.split(/<br ?\/?>/i))
    .map(unmarked)
    .filter((text) => text !== '')
    .map((text) => ({ text, level: null, page: null, line, isSoft: false }))
}

/** Text without Markdown's marks; a link keeps its address. */
function unmarked(text: string): string {
  const linked = text
    .slice(0, 20_000)
    .replaceAll(/!?\[([^[\]]{0,500})\]\(([^()\s]{1,2000})\)/g, '$1 <$2>')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/\\([\\`*_[\]<>|#()!.-])/g, '$1')
  return cleanText(linked.replaceAll(/(^|\s)\*(?=\S)|(?<=\S)\*(?=\s|$)/g, '$1'))
}
