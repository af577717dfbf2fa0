import { addLineBreak, endBlock, popTo } from './builder.ts'
import type { Builder } from './builder.ts'
import * as stack from './open-elements.ts'
import { FOREIGN, LINK } from './page.ts'
import * as tags from './tags.ts'

const A = tags.tagNamed('a')
const BR = tags.tagNamed('br')
const P = tags.tagNamed('p')
const LI = tags.tagNamed('li')
const FORM = tags.tagNamed('form')
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(tags.tagNamed)
/** End tags that do nothing to the order of text; their elements are never on the stack. */
const IGNORED = new Set(['html', 'head', 'body'].map(tags.tagNamed))

/**
 * Closes what an end tag closes (HTML standard 13.2.6.4). Simplified: the adoption agency moves no
 * element, since moving never changes the order of text.
 */
export function endTag(builder: Builder, tag: number): void {
  const { open } = builder
  const properties = tags.propertiesOf(tag)
  if (tag === BR) addLineBreak(builder)
  else if (IGNORED.has(tag)) return
  else if ((stack.topFlags(open) & FOREIGN) !== 0) popTo(builder, open.innermost[tag] ?? 0)
  else if (tag === P) endParagraph(builder)
  else if (tag === LI) popTo(builder, stack.levelInListScope(open, tag))
  else if (tag === FORM) endForm(builder)
  else if ((properties & tags.HEADING) !== 0) endHeading(builder)
  else if ((properties & tags.TABLE_PART) !== 0) popTo(builder, stack.levelInTable(open, tag))
  else if ((properties & tags.SPECIAL) !== 0) popTo(builder, stack.levelInScope(open, tag))
  else endInline(builder, tag)
}

function endParagraph(builder: Builder): void {
  const level = stack.levelInButtonScope(builder.open, P)
  if (level > 0) popTo(builder, level)
  else endBlock(builder)
}

/** A form that is closed out of order stays where it is: its content is not moved. */
function endForm(builder: Builder): void {
  const { open } = builder
  closeImplied(builder)
  if (stack.topTag(open) === FORM) popTo(builder, open.depth - 1)
  else if (stack.levelInScope(open, FORM) > 0) endBlock(builder)
}

function endHeading(builder: Builder): void {
  let innermost = 0
  for (const heading of HEADINGS) {
    innermost = Math.max(innermost, stack.levelInScope(builder.open, heading))
  }
  popTo(builder, innermost)
}

function endInline(builder: Builder, tag: number): void {
  const { open } = builder
  const level = stack.levelBelowSpecial(open, tag)
  if (level > 0) popTo(builder, level)
  else if (tag === A && (stack.topFlags(open) & LINK) !== 0) builder.isLinkClosed = true
}

/** Closes elements whose end tags are implied (13.2.6.3), except `except`. */
export function closeImplied(builder: Builder, except = 0): void {
  const { open } = builder
  while (open.depth > 1) {
    const tag = stack.topTag(open)
    if (tag === except || (tags.propertiesOf(tag) & tags.IMPLIED) === 0) return
    popTo(builder, open.depth - 1)
  }
}
