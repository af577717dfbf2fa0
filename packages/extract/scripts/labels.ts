import { MEASURES, LENGTH } from '../src/measure.ts'
import {
  APART,
  BLOCK_SIZE,
  CELL_BREAK,
  FIRST_RUN,
  LAST_RUN,
  LINE_BREAK,
  RUN_END,
  RUN_FLAGS,
  RUN_SIZE,
  RUN_START,
} from '../src/page.ts'
import type { Page } from '../src/page.ts'
import type { Tree } from '../src/tree.ts'
import {
  textWriter,
  writeCellBreak,
  writeLineBreak,
  writeRun,
  writtenText,
} from '../src/write-text.ts'

/** A line of pages.truth.jsonl.gz. */
export interface Truth {
  readonly record: string
  readonly url: string
  readonly set: string
  readonly lang: string
  readonly text?: string
  readonly with?: readonly string[]
  readonly without?: readonly string[]
}

/** By block: 1 main text, 0 not; weight 0 where the truth does not say. */
export interface Labels {
  readonly labels: Float32Array
  readonly weights: Float32Array
}

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}_]+/gu

const SHINGLE = 4

export function tokensOf(text: string): readonly string[] {
  return text.normalize('NFC').match(TOKEN) ?? []
}

export function labelBlocks(page: Page, measures: Int32Array, tree: Tree, truth: Truth): Labels {
  const texts = Array.from({ length: page.blockCount }, (_, block) =>
    (measures[block * MEASURES + LENGTH] ?? 0) === 0 ? '' : textOfBlock(page, block),
  )
  if (truth.text !== undefined) return byText(texts, truth.text)
  return spread(byPassages(texts, truth.with ?? [], truth.without ?? []), tree, texts)
}

/** Weight of a block that has its label from a sibling, against that of a full text's block. */
const SIBLING_WEIGHT = 0.5

/**
 * Passages mark three paragraphs of a text: the other blocks of the same element and template are
 * main text too, unless one of their like is marked as not.
 */
function spread({ labels, weights }: Labels, tree: Tree, texts: readonly string[]): Labels {
  const keyOf = (block: number) =>
    `${tree.parents[tree.nodeOf[block] ?? 0]} ${tree.templateOf[block]}`
  const kept = new Set<string>()
  const dropped = new Set<string>()
  labels.forEach((label, block) => {
    if ((weights[block] ?? 0) > 0) (label === 1 ? kept : dropped).add(keyOf(block))
  })
  const siblings = texts.flatMap((text, block) => {
    const isLike = weights[block] === 0 && kept.has(keyOf(block)) && !dropped.has(keyOf(block))
    return isLike && text !== '' ? [block] : []
  })
  const sizes = new Map(siblings.map((block) => [block, tokensOf(texts[block] ?? '').length + 1]))
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  for (const [block, size] of sizes) {
    labels[block] = 1
    weights[block] = (SIBLING_WEIGHT * size) / Math.max(100, all)
  }
  return { labels, weights }
}

/** The visible text of a block, as the extraction would write it. */
export function textOfBlock(page: Page, block: number): string {
  const writer = textWriter()
  const last = page.blocks[block * BLOCK_SIZE + LAST_RUN] ?? 0
  for (let run = page.blocks[block * BLOCK_SIZE + FIRST_RUN] ?? 0; run < last; run++) {
    const row = run * RUN_SIZE
    const flags = page.runs[row + RUN_FLAGS] ?? 0
    if ((flags & LINE_BREAK) !== 0) writeLineBreak(writer)
    else if ((flags & CELL_BREAK) !== 0) writeCellBreak(writer)
    else if ((flags & APART) === 0) {
      writeRun(writer, page, page.runs[row + RUN_START] ?? 0, page.runs[row + RUN_END] ?? 0, flags)
    }
  }
  return writtenText(writer)
}

/** Full text: a block is main text where half of its shingles are in it. */
function byText(texts: readonly string[], truth: string): Labels {
  const wanted = tokensOf(truth)
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= wanted.length; at++)
    shingles.add(wanted.slice(at, at + SHINGLE).join(' '))
  const lines = new Set(truth.split('\n').map((line) => tokensOf(line).join(' ')))
  const run = ` ${wanted.join(' ')} `
  const labels = new Float32Array(texts.length)
  const weights = new Float32Array(texts.length)
  texts.forEach((text, block) => {
    const tokens = tokensOf(text)
    if (tokens.length === 0) return
    const line = tokens.join(' ')
    weights[block] = (tokens.length + 1) / Math.max(100, wanted.length)
    if (tokens.length < SHINGLE) {
      labels[block] = lines.has(line) ? 1 : 0
      if (labels[block] === 0 && run.includes(` ${line} `)) weights[block] = 0
      return
    }
    let found = 0
    const all = tokens.length - SHINGLE + 1
    for (let at = 0; at < all; at++)
      if (shingles.has(tokens.slice(at, at + SHINGLE).join(' '))) found++
    labels[block] = found / all >= 0.5 ? 1 : 0
  })
  return { labels, weights }
}

const PASSAGE_WEIGHT = 0.12

/** Passages: the blocks that hold them, where only one can be meant. */
function byPassages(
  texts: readonly string[],
  kept: readonly string[],
  dropped: readonly string[],
): Labels {
  const labels = new Float32Array(texts.length)
  const weights = new Float32Array(texts.length)
  const folded = texts.map(fold)
  for (const passage of kept) {
    const blocks = holders(folded, passage)
    if (blocks.length !== 1) continue
    for (const block of blocks) {
      labels[block] = 1
      weights[block] = PASSAGE_WEIGHT
    }
  }
  for (const passage of dropped) {
    for (const block of holders(folded, passage)) {
      if (labels[block] === 1) weights[block] = 0
      else weights[block] = (weights[block] ?? 0) + PASSAGE_WEIGHT
    }
  }
  return { labels, weights }
}

function holders(texts: readonly string[], passage: string): readonly number[] {
  const wanted = fold(passage)
  return texts.flatMap((text, block) => (text.includes(wanted) ? [block] : []))
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
