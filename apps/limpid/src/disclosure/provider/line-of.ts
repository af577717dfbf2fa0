import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter } from 'yaml'

export type YamlPath = readonly (string | number)[]

/** Line of a key of a YAML document, 1-based; that of the nearest enclosing key where the key itself is absent. */
export function lineOf(document: Document, lines: LineCounter, path: YamlPath): number {
  let node: unknown = document.contents
  let offset = 0
  for (const part of path) {
    const found = childOf(node, part)
    if (found === null) break
    offset = found.offset
    node = found.node
  }
  return lines.linePos(offset).line
}

function childOf(parent: unknown, part: string | number): { node: unknown; offset: number } | null {
  if (isSeq(parent) && typeof part === 'number') {
    const node: unknown = parent.items[part]
    const start = rangeOf(node)
    return start === null ? null : { node, offset: start }
  }
  if (!isMap(parent)) return null
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
  )
  const start = rangeOf(pair?.key)
  return pair === undefined || start === null ? null : { node: pair.value, offset: start }
}

function rangeOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null
  const { range } = node
  const start: unknown = Array.isArray(range) ? range[0] : null
  return typeof start === 'number' ? start : null
}
