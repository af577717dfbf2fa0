import { parseHTML } from 'linkedom'
import { cleanText, type Block } from './block.ts'

/** What this walk needs of linkedom's nodes. */
interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
  readonly parentNode: Node | null
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'NAV', 'SVG', 'PRE'])
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE EM FONT I LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
)

/** What a reader of an HTML page sees, block by block. Scripts are text nobody reads; nothing is run or loaded. */
export function htmlBlocks(markup: string): readonly Block[] {
  const { document } = parseHTML(markup)
  const blocks: Block[] = []
  const open = { text: '', level: headingOf(null) }
  const flush = () => {
    const text = cleanText(open.text)
    if (text !== '') blocks.push({ text, level: open.level, page: null, line: null, isSoft: false })
    open.text = ''
  }
  let node: Node | null = document.documentElement
  while (node !== null) {
    const isSeen = node.nodeType === 3 || !isUnseen(node)
    if (node.nodeType === 3) open.text += node.textContent ?? ''
    else if (isSeen) {
      if (isBlock(node)) {
        flush()
        open.level = headingOf(node)
      }
      open.text += boxOf(node)
    }
    if (isSeen && node.firstChild !== null) node = node.firstChild
    else node = leave(node, open, flush)
  }
  flush()
  return blocks
}

/** The node after this one and all within it; every element left on the way is closed. */
function leave(
  from: Node,
  open: { text: string; level: number | null },
  flush: () => void,
): Node | null {
  let node: Node | null = from
  while (node !== null && node.nextSibling === null) {
    node = node.parentNode
    if (node === null) return null
    open.text += addressOf(node)
    if (isBlock(node)) {
      flush()
      open.level = null
    }
  }
  if (node === from && from.nodeType === 1) open.text += addressOf(from)
  if (node !== null && node === from && isBlock(node)) {
    flush()
    open.level = null
  }
  return node?.nextSibling ?? null
}

function nameOf(node: Node): string {
  return node.nodeName.toUpperCase()
}

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && !INLINE.has(nameOf(node)) && nameOf(node) !== 'INPUT'
}

function attribute(node: Node, name: string): string | null {
  return 'getAttribute' in node && typeof node.getAttribute === 'function'
    ? node.getAttribute(name)
    : null
}

function isUnseen(node: Node): boolean {
  if (node.nodeType !== 1) return true
  return (
    UNSEEN.has(nameOf(node)) ||
    attribute(node, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style') ?? '')
  )
}

function headingOf(node: Node | null): number | null {
  const match = node === null ? null : /^H([1-6])$/.exec(nameOf(node))
  return match === null ? null : Number(match[1])
}

function boxOf(node: Node): string {
  if (nameOf(node) !== 'INPUT') return ''
  if (!/^(?:checkbox|radio)$/i.test(attribute(node, 'type') ?? '')) return ''
  return attribute(node, 'checked') === null ? ' [ ] ' : ' [x] '
}

/** The address of a link, where its text does not say it. */
function addressOf(node: Node): string {
  const address = nameOf(node) === 'A' ? attribute(node, 'href') : null
  if (address === null || address === '' || address.startsWith('#')) return ''
  return node.textContent?.includes(address) === true ? '' : ` <${address}>`
}
