import { addLineBreak, addText, beginCell, endBlock, popTo } from './builder.ts'
import type { Builder } from './builder.ts'
import { readClass } from './class-words.ts'
import { flagsOfRole, flagsOfTag, hides } from './element-flags.ts'
import { closeImplied } from './end-tag.ts'
import * as stack from './open-elements.ts'
import * as mark from './page.ts'
import { addNode } from './page.ts'
import { endOfRaw, endOfScript } from './scan-skip.ts'
import { attributeOf, codeOf } from './scan-tag.ts'
import type { Tag } from './scan-tag.ts'
import * as tags from './tags.ts'

const A = tags.tagNamed('a')
const BODY = tags.tagNamed('body')
const BR = tags.tagNamed('br')
const BUTTON = tags.tagNamed('button')
const DD = tags.tagNamed('dd')
const DT = tags.tagNamed('dt')
const FORM = tags.tagNamed('form')
const HEAD = tags.tagNamed('head')
const HR = tags.tagNamed('hr')
const HTML = tags.tagNamed('html')
const LI = tags.tagNamed('li')
const LINK = tags.tagNamed('link')
const META = tags.tagNamed('meta')
const OPTGROUP = tags.tagNamed('optgroup')
const OPTION = tags.tagNamed('option')
const P = tags.tagNamed('p')
const PLAINTEXT = tags.tagNamed('plaintext')
const SCRIPT = tags.tagNamed('script')
const SELECT = tags.tagNamed('select')
const TABLE = tags.tagNamed('table')
const TD = tags.tagNamed('td')
const TEXTAREA = tags.tagNamed('textarea')
const TH = tags.tagNamed('th')
const TIME = tags.tagNamed('time')
const TITLE = tags.tagNamed('title')
const TR = tags.tagNamed('tr')
const XMP = tags.tagNamed('xmp')
const RUBY_PARTS = new Set(['rb', 'rt', 'rp', 'rtc'].map(tags.tagNamed))
const HEAD_TAGS = new Set(
  'base basefont bgsound link meta noframes noscript script style template title head html'
    .split(' ')
    .map(tags.tagNamed),
)
const IMAGES = new Set('img video audio iframe embed object canvas'.split(' ').map(tags.tagNamed))
/** Where HTML goes on inside SVG and MathML (13.2.6.5, integration points). */
const INTEGRATION = new Set(
  'foreignobject desc title mi mo mn ms mtext annotation-xml'.split(' ').map(tags.tagNamed),
)
const TABLE_GROUPS = ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'].map(tags.tagNamed)

const CLASS = codeOf('class')
const ID = codeOf('id')

/** Handles the tag in `builder.tag`, which began at `start`; gives where to read on. */
export function startTag(builder: Builder, id: number, start: number, end: number): number {
  const { page, open } = builder
  if ((stack.topFlags(open) & mark.FOREIGN) !== 0 && !leavesForeign(builder, id)) {
    if (!builder.tag.isSelfClosing) push(builder, id, start)
    return end
  }
  const properties = tags.propertiesOf(id)
  if (page.bodyStart < 0 && !HEAD_TAGS.has(id)) page.bodyStart = start
  if (id === META || id === LINK || id === TIME) page.metadataTags.push(start)
  if (IMAGES.has(id)) page.images++
  if ((properties & tags.VOID) !== 0) return voidTag(builder, id, end)
  if ((properties & tags.RAW) !== 0) return rawTag(builder, id, start, end)
  if (id === HTML) page.htmlTag = page.htmlTag < 0 ? start : page.htmlTag
  if (id === HTML || id === HEAD || id === BODY) return end
  closeBefore(builder, id, properties)
  if (id === PLAINTEXT) return plainText(builder, end)
  if ((properties & tags.BLOCK) !== 0) endBlock(builder)
  if (id === TD || id === TH) beginCell(builder)
  if (id === FORM && (tags.propertiesOf(stack.topTag(open)) & tags.TABLE_PART) !== 0) return end
  if (id === FORM && stack.topTag(open) === TABLE) return end
  push(builder, id, start)
  return end
}

/** Inside SVG or MathML: true where the tag is HTML again, with the foreign elements closed. */
function leavesForeign(builder: Builder, id: number): boolean {
  const { open } = builder
  if (INTEGRATION.has(stack.topTag(open))) return true
  if ((tags.propertiesOf(id) & tags.BREAKS_OUT) === 0) return false
  while ((stack.topFlags(open) & mark.FOREIGN) !== 0 && !INTEGRATION.has(stack.topTag(open))) {
    popTo(builder, open.depth - 1)
  }
  return true
}

function voidTag(builder: Builder, id: number, end: number): number {
  if (id === BR) addLineBreak(builder)
  else if (id === HR) {
    popTo(builder, stack.levelInButtonScope(builder.open, P))
    endBlock(builder)
  }
  return end
}

function rawTag(builder: Builder, id: number, start: number, end: number): number {
  const { page, tag } = builder
  const { bytes, view } = page.source
  if (id === SCRIPT) {
    const stop = endOfScript(bytes, view, end)
    if (isJsonLd(tag, view)) page.jsonLd.push([end, stop])
    return afterEndTag(view, stop)
  }
  const name = nameAt(view, start)
  const stop = endOfRaw(bytes, view, end, name)
  if (id === TITLE) page.title ??= [end, stop]
  else if (id === TEXTAREA || id === XMP) {
    if (id === XMP) closeBefore(builder, id, tags.propertiesOf(id))
    endBlock(builder)
    push(builder, id, start)
    addText(builder, end, stop)
    popTo(builder, builder.open.depth - 1)
  }
  return afterEndTag(view, stop)
}

function plainText(builder: Builder, end: number): number {
  endBlock(builder)
  addText(builder, end, builder.page.source.bytes.length)
  return builder.page.source.bytes.length
}

function isJsonLd(tag: Tag, view: string): boolean {
  return attributeOf(tag, view, 'type').toLowerCase().startsWith('application/ld+json')
}

function nameAt(view: string, start: number): string {
  return /^[a-z]*/i.exec(view.slice(start, start + 16))?.[0].toLowerCase() ?? ''
}

function afterEndTag(view: string, stop: number): number {
  const end = view.indexOf('>', stop)
  return end < 0 ? view.length : end + 1
}

/** Closes what a start tag closes before its element opens (13.2.6.4.7 and the table modes). */
function closeBefore(builder: Builder, id: number, properties: number): void {
  const { open } = builder
  if (id === LI) popTo(builder, stack.levelOfItem(open, LI))
  else if (id === DD || id === DT) {
    popTo(builder, Math.max(stack.levelOfItem(open, DD), stack.levelOfItem(open, DT)))
  } else if (id === A) {
    const level = stack.levelBelowSpecial(open, A)
    if (level > 0) popTo(builder, level)
    builder.isLinkClosed = false
  } else if (id === BUTTON) popTo(builder, stack.levelInScope(open, BUTTON))
  else if (RUBY_PARTS.has(id)) closeImplied(builder)
  else if (id === OPTION || id === OPTGROUP) closeOption(builder, id)
  else if (id === SELECT) popTo(builder, stack.levelInScope(open, SELECT))
  else if ((properties & tags.TABLE_PART) !== 0) closeTablePart(builder, id)
  if ((properties & tags.CLOSES_PARAGRAPH) !== 0) popTo(builder, stack.levelInButtonScope(open, P))
  if ((properties & tags.HEADING) !== 0) closeHeading(builder)
}

function closeOption(builder: Builder, id: number): void {
  const { open } = builder
  if (stack.topTag(open) === OPTION) popTo(builder, open.depth - 1)
  if (id === OPTGROUP && stack.topTag(open) === OPTGROUP) popTo(builder, open.depth - 1)
}

function closeHeading(builder: Builder): void {
  const { open } = builder
  const top = tags.propertiesOf(stack.topTag(open))
  if ((top & tags.HEADING) !== 0) popTo(builder, open.depth - 1)
}

function closeTablePart(builder: Builder, id: number): void {
  const { open } = builder
  if (stack.levelOfTable(open) === 0) return
  const cell = Math.max(stack.levelInTable(open, TD), stack.levelInTable(open, TH))
  if (cell > 0) popTo(builder, cell)
  if (id === TD || id === TH) return
  popTo(builder, stack.levelInTable(open, TR))
  if (id === TR) return
  for (const group of TABLE_GROUPS) popTo(builder, stack.levelInTable(open, group))
}

function push(builder: Builder, id: number, start: number): void {
  const { page, open, tag } = builder
  const { bytes, view } = page.source
  const own = flagsOfTag(id)
  let flags = stack.topFlags(open) | own
  if (INTEGRATION.has(stack.topTag(open)) && (own & mark.FOREIGN) === 0) flags &= ~mark.FOREIGN
  const { present } = tag
  let groups = 0
  let shape = id
  if (present !== 0) {
    const { reading } = builder
    reading.groups = 0
    if ((present & (1 << ID)) !== 0)
      readClass(bytes, tag.starts[ID] ?? 0, tag.ends[ID] ?? 0, reading)
    if ((present & (1 << CLASS)) !== 0) {
      readClass(bytes, tag.starts[CLASS] ?? 0, tag.ends[CLASS] ?? 0, reading)
      shape ^= reading.shape
    }
    groups = reading.groups
    flags |= flagsOfAttributes(tag, view)
    if (id === A) flags |= linkFlags(builder, start)
  }
  const node = addNode(page, stack.topNode(open), id, flags, groups, shape)
  stack.pushElement(open, node, id, flags)
}

const STYLE = 1 << codeOf('style')
const HIDDEN = 1 << codeOf('hidden')
const ROLE = 1 << codeOf('role')
const ITEMPROP = 1 << codeOf('itemprop')
const HREF = 1 << codeOf('href')
const REL = 1 << codeOf('rel')

function flagsOfAttributes(tag: Tag, view: string): number {
  const { present } = tag
  let flags = 0
  if ((present & (STYLE | HIDDEN | ROLE | ITEMPROP)) === 0) return 0
  if ((present & HIDDEN) !== 0 && !isStreamed(tag, view)) flags |= mark.HIDDEN
  if ((present & STYLE) !== 0 && hides(attributeOf(tag, view, 'style'))) flags |= mark.FOLDED
  if ((present & ROLE) !== 0) flags |= flagsOfRole(attributeOf(tag, view, 'role'))
  if (
    (present & ITEMPROP) !== 0 &&
    /articleBody|reviewBody/.test(attributeOf(tag, view, 'itemprop'))
  ) {
    flags |= mark.ARTICLE_BODY
  }
  return flags
}

/**
 * Whether a `hidden` element is a part of the page that React streams after its shell (`renderToPipeableStream` writes
 * `<div hidden id="S:1f">`): its script moves the part to its place at once.
 */
function isStreamed(tag: Tag, view: string): boolean {
  return /^S:[0-9a-f]{1,6}$/.test(attributeOf(tag, view, 'id'))
}

function linkFlags(builder: Builder, start: number): number {
  const { page, tag } = builder
  if ((tag.present & HREF) === 0) return 0
  const { bytes, view } = page.source
  const href = tag.starts[codeOf('href')] ?? 0
  const isLicence = (tag.present & REL) !== 0 && /licen[cs]e/i.test(attributeOf(tag, view, 'rel'))
  if (isLicence || isCreativeCommons(bytes, view, href)) page.metadataTags.push(start)
  return mark.LINK
}

/** Whether an address leads to a Creative Commons deed, with any scheme and a `www.` or not. */
function isCreativeCommons(bytes: Uint8Array, view: string, href: number): boolean {
  let at = href
  if (bytes[at] === 0x68) at += bytes[at + 4] === 0x73 ? 6 : 5
  if (bytes[at] !== 0x2f || bytes[at + 1] !== 0x2f) return false
  at += bytes[at + 2] === 0x77 ? 6 : 2
  return bytes[at] === 0x63 && view.startsWith('creativecommons.org/', at)
}
