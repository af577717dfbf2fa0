import { LimpidError } from '../../errors/limpid-error.ts'
import { formDocument } from '../../disclosure/documents/forms.ts'
import { fieldsOf, readForm } from '../../disclosure/form/form.ts'
import { recordSpec } from '../../disclosure/record/record-spec.ts'
import { cleanText, type Block } from './block.ts'

const MOST_VALUES = 200_000

/** A summary in JSON: Limpid's own record, or any object whose keys are the numbers of the form's fields, flat (`"2.3.used"`) or nested. */
export function jsonBlocks(text: string, path: string): readonly Block[] {
  const value = parsed(text, path)
  const record = recordSpec.safeParse(value)
  if (record.success) return recordBlocks(record.data)
  const ids = new Set(fieldsOf(readForm()).map(({ id }) => id))
  const blocks: Block[] = []
  const waiting: Waiting[] = [{ value, id: '', field: null }]
  let seen = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (++seen > MOST_VALUES) throw new LimpidError('score/too-big', { path })
    if (next.field === null && ids.has(next.id)) {
      blocks.push({ text: next.id, level: 6, page: null, line: null, isSoft: false })
      waiting.push({ ...next, field: next.id })
    } else if (typeof next.value === 'object' && next.value !== null)
      for (const child of childrenOf(next).toReversed()) waiting.push(child)
    else if (next.field !== null) blocks.push(leaf(next))
  }
  return blocks
}

interface Waiting {
  readonly value: unknown
  readonly id: string
  readonly field: string | null
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new LimpidError('score/damaged', { path, format: 'JSON' }, { cause })
  }
}

function recordBlocks(record: Parameters<typeof formDocument>[0]): readonly Block[] {
  const { sections } = formDocument(record, 'summary', 'en')
  const blocks: Block[] = []
  for (const { number, title, entries } of sections) {
    blocks.push(block(`${number} ${title}`, 2))
    for (const entry of entries) {
      blocks.push(block(`${entry.number}: ${entry.label}`, 3), block(entry.state, null))
      for (const { text } of entry.paragraphs) blocks.push(block(text, null))
    }
  }
  return blocks
}

function block(text: string, level: number | null): Block {
  return { text: cleanText(text), level, page: null, line: null, isSoft: false }
}

/** Values by their own `id` where they have one, else by the keys that lead to them. */
function childrenOf({ value, id, field }: Waiting): readonly Waiting[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.map((item: unknown) => ({ value: item, id, field }))
  const own = 'id' in value && typeof value.id === 'string' ? value.id : null
  return Object.entries(value)
    .filter(([key]) => own === null || !['id', 'label', 'title', 'type'].includes(key))
    .map(([key, item]: [string, unknown]) => ({
      value: item,
      id: idOf(own ?? id, key, own),
      field,
    }))
}

function idOf(before: string, key: string, own: string | null): string {
  if (own !== null && ['answer', 'value', 'response', 'text'].includes(key)) return own
  if (/^\d(?:\.\d)*\.[a-z_]+$/.test(key)) return key
  return /^\d(?:\.\d)*$|^[a-z_]+$/.test(key) && !/^\d/.test(key) && /\d$/.test(before)
    ? `${before}.${key}`
    : key
}

function leaf({ value }: Waiting): Block {
  const said = typeof value === 'boolean' ? (value ? '[x] Yes' : '[x] No') : textOf(value)
  const isBox = typeof value === 'string' && ['text', 'image', 'video', 'audio'].includes(value)
  return block(isBox ? `[x] ${value}` : said, null)
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
