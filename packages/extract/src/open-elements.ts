import { BLOCK, propertiesOf, SCOPE, SPECIAL, tagNamed, TAG_IDS } from './tags.ts'

// Columns of the stack. The last six hold, for each level, the nearest level at or below it that
// bounds a search, so that "is there an open X in scope" never walks the stack.
const NODE = 0
const TAG = 1
const FLAGS = 2
const PREVIOUS_SAME = 3
const SCOPE_LEVEL = 4
const SPECIAL_LEVEL = 5
const BUTTON_LEVEL = 6
const LIST_LEVEL = 7
const TABLE_LEVEL = 8
const BLOCK_LEVEL = 9
const ITEM_BOUND = 10
const SIZE = 11

const BUTTON_TAG = tagNamed('button')
const TABLE_TAG = tagNamed('table')
const TEMPLATE_TAG = tagNamed('template')
const OL_TAG = tagNamed('ol')
const UL_TAG = tagNamed('ul')
/** Special elements through which a new `li`, `dd` or `dt` still ends the one before (13.2.6.4.7). */
const TRANSPARENT = new Set([tagNamed('address'), tagNamed('div'), tagNamed('p')])

/** The stack of open elements. Every question costs a constant time, at any depth. */
export interface OpenElements {
  rows: Int32Array
  depth: number
  /** Level of the innermost open element of each tag, 0 for none (level 0 is the root). */
  readonly innermost: Int32Array
}

export function openElements(rootTag: number): OpenElements {
  const open = { rows: new Int32Array(64 * SIZE), depth: 0, innermost: new Int32Array(TAG_IDS) }
  pushElement(open, 0, rootTag, 0)
  return open
}

export function pushElement(open: OpenElements, node: number, tag: number, flags: number): void {
  const level = open.depth++
  const row = level * SIZE
  if (row >= open.rows.length) {
    const larger = new Int32Array(open.rows.length * 2)
    larger.set(open.rows)
    open.rows = larger
  }
  const { rows, innermost } = open
  const below = row - SIZE
  const properties = propertiesOf(tag)
  const isRoot = level === 0
  const isScope = isRoot || (properties & SCOPE) !== 0
  const isSpecial = isRoot || (properties & SPECIAL) !== 0
  rows[row + NODE] = node
  rows[row + TAG] = tag
  rows[row + FLAGS] = flags
  rows[row + PREVIOUS_SAME] = innermost[tag] ?? 0
  rows[row + SCOPE_LEVEL] = isScope ? level : (rows[below + SCOPE_LEVEL] ?? 0)
  rows[row + SPECIAL_LEVEL] = isSpecial ? level : (rows[below + SPECIAL_LEVEL] ?? 0)
  rows[row + BUTTON_LEVEL] =
    isScope || tag === BUTTON_TAG ? level : (rows[below + BUTTON_LEVEL] ?? 0)
  const isList = tag === OL_TAG || tag === UL_TAG
  rows[row + LIST_LEVEL] = isScope || isList ? level : (rows[below + LIST_LEVEL] ?? 0)
  const isTable = isRoot || tag === TABLE_TAG || tag === TEMPLATE_TAG
  rows[row + TABLE_LEVEL] = isTable ? level : (rows[below + TABLE_LEVEL] ?? 0)
  const isBlock = isRoot || (properties & BLOCK) !== 0
  rows[row + BLOCK_LEVEL] = isBlock ? level : (rows[below + BLOCK_LEVEL] ?? 0)
  const bounds = isSpecial && !TRANSPARENT.has(tag)
  rows[row + ITEM_BOUND] = bounds ? level : (rows[below + ITEM_BOUND] ?? 0)
  innermost[tag] = level
}

/** Takes the innermost element away; the root stays. */
export function popElement(open: OpenElements): void {
  if (open.depth <= 1) return
  const row = --open.depth * SIZE
  open.innermost[open.rows[row + TAG] ?? 0] = open.rows[row + PREVIOUS_SAME] ?? 0
}

export function topNode(open: OpenElements): number {
  return open.rows[(open.depth - 1) * SIZE + NODE] ?? 0
}

export function topTag(open: OpenElements): number {
  return open.rows[(open.depth - 1) * SIZE + TAG] ?? 0
}

export function topFlags(open: OpenElements): number {
  return open.rows[(open.depth - 1) * SIZE + FLAGS] ?? 0
}

/** Node of the innermost element that separates blocks. */
export function blockNode(open: OpenElements): number {
  const level = open.rows[(open.depth - 1) * SIZE + BLOCK_LEVEL] ?? 0
  return open.rows[level * SIZE + NODE] ?? 0
}

/** Level of the innermost open `tag` in scope, 0 if there is none. */
export function levelInScope(open: OpenElements, tag: number): number {
  return above(open, tag, SCOPE_LEVEL)
}

export function levelInButtonScope(open: OpenElements, tag: number): number {
  return above(open, tag, BUTTON_LEVEL)
}

export function levelInListScope(open: OpenElements, tag: number): number {
  return above(open, tag, LIST_LEVEL)
}

export function levelInTable(open: OpenElements, tag: number): number {
  return above(open, tag, TABLE_LEVEL)
}

/** Level of the innermost open `tag` with no special element inside it, 0 if there is none. */
export function levelBelowSpecial(open: OpenElements, tag: number): number {
  return above(open, tag, SPECIAL_LEVEL)
}

/** Level of the `li`, `dd` or `dt` that a new one would end, 0 if there is none. */
export function levelOfItem(open: OpenElements, tag: number): number {
  return above(open, tag, ITEM_BOUND)
}

/** Level of the table in whose parts the next tag falls, 0 if it falls in none. */
export function levelOfTable(open: OpenElements): number {
  return open.rows[(open.depth - 1) * SIZE + TABLE_LEVEL] ?? 0
}

function above(open: OpenElements, tag: number, bound: number): number {
  const level = open.innermost[tag] ?? 0
  const limit = open.rows[(open.depth - 1) * SIZE + bound] ?? 0
  return level >= limit ? level : 0
}
