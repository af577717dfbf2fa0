import { addText, endBlock } from './builder.ts'
import type { Builder } from './builder.ts'
import { endTag } from './end-tag.ts'
import { openElements, topFlags } from './open-elements.ts'
import { addNode, emptyPage, FOREIGN } from './page.ts'
import type { Page } from './page.ts'
import { emptyTag, scanTag } from './scan-tag.ts'
import { endOfBogusComment, endOfComment } from './scan-skip.ts'
import type { Source } from './source.ts'
import { startTag } from './start-tag.ts'
import { KNOWN_TAGS, TAG_IDS, tagNamed, tagOfHash } from './tags.ts'

const BODY = tagNamed('body')

/**
 * Reads a page in one pass. What is kept of the HTML standard is the order of visible text and the
 * nesting of elements; what is not: foster parenting out of tables, moved formatting elements,
 * frames, quirks mode.
 */
export function buildPage(source: Source): Page {
  const page = emptyPage(source)
  const builder: Builder = {
    page,
    open: openElements(BODY),
    tag: emptyTag(),
    reading: { groups: 0, shape: 0 },
    customTags: new Map(),
    blockStart: -1,
    blockNode: 0,
    blockImages: 0,
    hasCells: false,
    lineBreaks: 0,
    isLinkClosed: false,
  }
  addNode(page, 0, BODY, 0, 0, 0)
  readMarkup(builder)
  endBlock(builder)
  return page
}

function readMarkup(builder: Builder): void {
  const { bytes, view } = builder.page.source
  const { length } = bytes
  let textStart = 0
  let angle = view.indexOf('<')
  while (angle >= 0) {
    const next = bytes[angle + 1] ?? 0
    const letter = next | 0x20
    if (letter >= 0x61 && letter <= 0x7a) {
      if (textStart < angle) addText(builder, textStart, angle)
      textStart = readStartTag(builder, angle + 1)
    } else if (next === 0x2f || next === 0x21 || next === 0x3f) {
      const end = readOther(builder, textStart, angle, next)
      if (end > 0) textStart = end
    }
    const following = view.indexOf('<', Math.max(textStart, angle + 1))
    builder.page.work += (following < 0 ? length : following) - angle
    angle = following
  }
  if (textStart < length) addText(builder, textStart, length)
}

function readStartTag(builder: Builder, start: number): number {
  const { page, tag } = builder
  const { bytes, view } = page.source
  const end = scanTag(bytes, view, start, tag)
  if (end < 0) return bytes.length
  return startTag(builder, tagId(builder), start, end)
}

/** End tags, comments and what looks like them; 0 where the `<` turns out to be text. */
function readOther(builder: Builder, textStart: number, angle: number, next: number): number {
  const { bytes, view } = builder.page.source
  const after = bytes[angle + 2]
  if (next === 0x2f && after === undefined) return 0
  if (textStart < angle) addText(builder, textStart, angle)
  if (next === 0x2f) return readEndTag(builder, angle + 2, after ?? 0)
  if (next === 0x21 && after === 0x2d && bytes[angle + 3] === 0x2d) {
    return endOfComment(bytes, view, angle + 4)
  }
  if (next === 0x21 && (topFlags(builder.open) & FOREIGN) !== 0) {
    if (view.startsWith('[CDATA[', angle + 2)) return readCharacterData(builder, angle + 9)
  }
  return endOfBogusComment(view, angle + 2)
}

function readEndTag(builder: Builder, start: number, first: number): number {
  const { bytes, view } = builder.page.source
  const letter = first | 0x20
  if (letter < 0x61 || letter > 0x7a) return endOfBogusComment(view, start)
  const end = scanTag(bytes, view, start, builder.tag)
  if (end < 0) return bytes.length
  endTag(builder, tagId(builder))
  return end
}

function readCharacterData(builder: Builder, start: number): number {
  const { bytes, view } = builder.page.source
  const end = view.indexOf(']]>', start)
  const stop = end < 0 ? bytes.length : end
  addText(builder, start, stop)
  return end < 0 ? stop : end + 3
}

function tagId(builder: Builder): number {
  const { hash } = builder.tag
  const known = tagOfHash(hash)
  if (known !== 0) return known
  const { customTags } = builder
  const seen = customTags.get(hash)
  if (seen !== undefined) return seen
  const id = Math.min(KNOWN_TAGS + customTags.size, TAG_IDS - 1)
  if (id < TAG_IDS - 1) customTags.set(hash, id)
  return id
}
