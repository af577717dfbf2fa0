import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fieldsOf, readForm } from '../disclosure/form/form.ts'
import { labelOf } from '../disclosure/documents/entries.ts'
import { LOCALES, words as wordsIn } from '../words/words.ts'
import { wordsOf, type Block } from './source/block.ts'

/** What stands below a field's label, in the order of the document. */
export interface Piece extends Block {
  readonly heading: string
}

export type Passages = ReadonlyMap<string, readonly Piece[]>

/** Words a label may run over; the longest of the form has 53. */
const MOST_WORDS = 64
/** Lines a label may run over in a narrow column. */
const MOST_LINES = 14

interface Label {
  readonly words: readonly string[]
  readonly field: string
  readonly section: string
}

/** Finds the passage of every field: by its number, by the form's label in English or French, by other known headings; a label that several fields share, by the section it stands in. */
export function passagesOf(blocks: readonly Block[]): Passages {
  const { labels, sections } = known()
  const found = new Map<string, Piece[]>()
  const here: Here = { section: null, level: 1, field: null, heading: '' }
  let next = 0
  for (const [index, block] of blocks.entries()) {
    if (index < next) continue
    const start = startAt(blocks, index)
    const label = labelAt(start, labels, sections, here, block)
    if (label !== null) {
      next = label.block + 1
      enter(here, label, blocks[label.block], found)
    } else if (!enters(start, block, sections, here)) add(found, here, block)
  }
  return found
}

interface Here {
  section: string | null
  level: number
  field: string | null
  heading: string
}

interface Found extends Label {
  readonly block: number
  readonly chars: number
  readonly title: string
}

/** A field begins; what stands behind its label in the same block is the first of its passage. */
function enter(
  here: Here,
  label: Found,
  last: Block | undefined,
  found: Map<string, Piece[]>,
): void {
  here.field = label.field
  here.section = label.section
  here.heading = label.title
  if (!found.has(label.field)) found.set(label.field, [])
  if (last === undefined) return
  const rest = last.text
    .slice(label.chars)
    .replace(/^\s*(?:\((?:s|ies|optional|facultatif)\))?[\s:.?*–—)]*/, '')
  if (rest !== '') add(found, here, { ...last, text: rest, level: null })
}

function add(found: Map<string, Piece[]>, { field, heading }: Here, block: Block): void {
  if (field === null) return
  const text = block.text.replace(/^[:.)*–—-]+ /, '')
  found.get(field)?.push({ ...block, text, heading })
}

interface Start {
  readonly words: readonly string[]
  readonly ends: readonly { readonly block: number; readonly chars: number }[]
}

/** The first words from a block on, over as many of the following lines as a label may take; a heading stands alone. */
function startAt(blocks: readonly Block[], index: number): Start {
  const words: string[] = []
  const ends: { block: number; chars: number }[] = []
  for (let at = index; at < blocks.length && at < index + MOST_LINES; at++) {
    const block = blocks[at]
    if (block === undefined || (at > index && (block.text === '' || !block.isSoft))) break
    for (const { word, end } of wordsOf(block.text.slice(0, 2000))) {
      words.push(word)
      ends.push({ block: at, chars: end })
      if (words.length >= MOST_WORDS) return { words, ends }
    }
  }
  return { words, ends }
}

/** The longest label that begins here. A number of the form goes before, or stands alone. */
function labelAt(
  { words, ends }: Start,
  labels: ReadonlyMap<string, readonly Label[]>,
  sections: ReadonlyMap<string, readonly string[]>,
  here: Here,
  block: Block,
): Found | null {
  const number = numberAt(block, labels)
  const skip = number?.words ?? (sections.has(words[0] ?? '') ? 1 : 0)
  const [best] = (labels.get(words[skip] ?? '') ?? [])
    .filter(
      (label) =>
        (number === null || label.field === number.label.field) &&
        isAllowed(label, here, labels) &&
        label.words.every((word, offset) => word === words[skip + offset]) &&
        isWhole(label, words.length - skip, block, ends, skip),
    )
    .toSorted(
      (a, b) =>
        b.words.length - a.words.length ||
        Number(b.section === here.section) - Number(a.section === here.section),
    )
  const title = block.text.slice(0, 80)
  const end = best === undefined ? undefined : ends[skip + best.words.length - 1]
  if (best !== undefined && end !== undefined) return { ...best, ...end, title }
  const [first] = ends
  if (number === null || first === undefined) return null
  return { ...number.label, block: first.block, chars: number.chars, title }
}

interface FieldNumber {
  readonly label: Label
  readonly words: number
  readonly chars: number
}

/** A field by its number in the form, as Limpid's own documents and JSON print it: `2.3.crawlers`. */
function numberAt(block: Block, labels: ReadonlyMap<string, readonly Label[]>): FieldNumber | null {
  const match = /^\[?\s*(\d(?:\.\d)*\.[a-z_]+|version|last_update)\s*\]?\s*(?::|$|\s)/.exec(
    block.text,
  )
  const id = match?.[1] ?? ''
  if (match === null || (id.startsWith('v') && !match[0].includes(':') && block.level !== 6))
    return null
  const label = byId(labels, id)
  return label && { label, words: wordsOf(match[0]).length, chars: match[0].length }
}

/** A label of one or two words must be the whole line, or be set off by a colon, so that no sentence is taken for one. */
function isWhole(
  label: Label,
  left: number,
  block: Block,
  ends: Start['ends'],
  skip: number,
): boolean {
  if (label.words.length > 3 || left === label.words.length) return true
  const end = ends[skip + label.words.length - 1]
  const next = ends[skip + label.words.length]
  if (end === undefined || next === undefined || next.block !== end.block) return true
  return /^\s*(?:\([^)]{0,12}\))?\s*(?::|\?|\(|\[|<|\d)/.test(block.text.slice(end.chars))
}

function isAllowed(
  label: Label,
  here: Here,
  labels: ReadonlyMap<string, readonly Label[]>,
): boolean {
  if (label.section === here.section) return true
  if (label.words.length < 4) return label.section === '0' && here.section === null
  const key = label.words.join(' ')
  const same = labels.get(label.words[0] ?? '') ?? []
  return !same.some(({ field, words }) => field !== label.field && words.join(' ') === key)
}

function byId(labels: ReadonlyMap<string, readonly Label[]>, id: string): Label | null {
  for (const list of labels.values()) for (const label of list) if (label.field === id) return label
  return null
}

/** A section begins with its number and a word of its title, or with its title alone; another heading as high ends it. */
function enters(
  { words }: Start,
  block: Block,
  sections: ReadonlyMap<string, readonly string[]>,
  here: Here,
): boolean {
  const own = wordsOf(block.text).map(({ word }) => word)
  const titles = sections.get(words[0] ?? '')
  const isNumbered =
    titles !== undefined &&
    (own.length === 1 ? block.level !== null : titles.includes(words[1] ?? ''))
  const title = own.join(' ')
  const byTitle = [...sections].find(([, [first]]) => first !== undefined && first === title)
  const section = isNumbered ? (words[0] ?? null) : (byTitle?.[0] ?? null)
  if (section !== null) {
    Object.assign(here, {
      section,
      level: block.level ?? here.level,
      field: null,
      heading: block.text.slice(0, 80),
    })
    return true
  }
  if (block.level !== null && block.level <= here.level && here.section !== null) {
    Object.assign(here, { section: null, field: null })
    return true
  }
  return false
}

interface Known {
  readonly labels: ReadonlyMap<string, readonly Label[]>
  /** Of each section its whole titles first, then their first words. */
  readonly sections: ReadonlyMap<string, readonly string[]>
}

const labelSpec = z.record(z.string(), z.array(z.string()))

function known(): Known {
  const form = readForm()
  const file = readFileSync(new URL('data/labels.json', import.meta.url), 'utf8')
  const others = labelSpec.parse(JSON.parse(file))
  const speakers = LOCALES.map((locale) => wordsIn(locale))
  const labels = new Map<string, Label[]>()
  for (const { id: section, fields } of form.sections) {
    for (const { id: field } of fields) {
      const end = field.split('.').at(-1) ?? ''
      const texts = [
        ...speakers.map(({ say }) => say(labelOf(field))),
        ...(others[field] ?? []),
        ...(others[end] ?? []),
      ]
      for (const text of texts) {
        const label = {
          words: wordsOf(text.replaceAll(/\((?:optional|facultatif)\)/g, '')).map(
            ({ word }) => word,
          ),
          field,
          section,
        }
        const first = label.words[0] ?? ''
        labels.set(first, [...(labels.get(first) ?? []), label])
      }
    }
  }
  const sections = new Map(
    form.sections.map(({ id }) => {
      const titles = speakers.map(({ say }) =>
        wordsOf(say(`section-${id.replaceAll('.', '-')}`)).map(({ word }) => word),
      )
      return [
        id,
        [...titles.map((title) => title.join(' ')), ...titles.map(([first]) => first ?? '')],
      ]
    }),
  )
  if (fieldsOf(form).length === 0) throw new Error('the form has no field')
  return { labels, sections }
}
