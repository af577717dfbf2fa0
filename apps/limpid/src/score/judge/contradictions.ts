import type { Form } from '../../disclosure/form/form.ts'
import { evidenceOf, says } from './evidence.ts'
import { decide, type Decision } from './judge-field.ts'
import { monthsOf, sizesOf } from './numbers.ts'
import { boxesOf, yesNoOf, type Sentence } from './passage.ts'

export type Said = ReadonlyMap<string, readonly Sentence[]>

/** What two places of a summary cannot both say. The field that is contradicted, with both sentences. */
export function contradictionsOf(form: Form, said: Said): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  const add = (id: string, decision: Decision | null) => {
    if (decision !== null && !found.has(id)) found.set(id, decision)
  }
  for (const [gate, [id, kind]] of Object.entries(NAMED))
    add(gate, namedThough(said, gate, id, kind))
  for (const row of ['text', 'image', 'audio', 'video'] as const) {
    add(`1.3.${row}`, sizeDisagrees(form, said, row))
    add(`1.3.${row}`, untickedThough(said, row))
  }
  add('1.3.text', partsExceed(said))
  add('1.3.latest_date', datesDisagree(said))
  add('2.1.used', onlyLicensed(said))
  return found
}

/** Questions, and the field and evidence that a “no” to them cannot stand beside. */
const NAMED: Readonly<Record<string, readonly [string, string]>> = {
  '2.1.used': ['2.1.large', 'dataset'],
  '2.2.2.obtained': ['2.2.2.known', 'link'],
  '2.3.used': ['2.3.crawlers', 'crawler'],
  '2.4.services': ['2.4.description', 'name'],
  '2.5.used': ['2.5.models', 'modelName'],
  '2.6.used': ['2.6.description', 'offline'],
}

function namedThough(said: Said, gate: string, id: string, kind: string): Decision | null {
  const answer = said.get(gate) ?? []
  if (yesNoOf(answer) !== 'no' || answer[0] === undefined) return null
  const named = (said.get(id) ?? []).find(
    ({ text }) =>
      evidenceOf(kind, text).length > 0 && !says('denial', text) && !says('reason', text),
  )
  return named === undefined ? null : decide('contradictory', 'denied-and-given', answer[0], named)
}

type Row = 'text' | 'image' | 'audio' | 'video'
const UNITS: Readonly<Record<Row, string>> = {
  text: 'token',
  image: 'image',
  audio: 'hour',
  video: 'hour',
}

function sizeDisagrees(form: Form, said: Said, row: Row): Decision | null {
  const sentences = said.get(`1.3.${row}`) ?? []
  const ranges = form.ranges[row]
  const sized = sentences.flatMap((sentence) =>
    sizesOf(sentence.text.replaceAll(/\[[x ]\][^[]*?(?:tokens?|images?|hours|heures)/gi, ''))
      .filter(({ unit, isBound }) => unit === UNITS[row] && !isBound)
      .map((size) => ({ sentence, size })),
  )
  const boxes = boxesOf(sentences)
    .ticked.map(rangeIndex)
    .filter((index) => index !== -1)
  const box = sentences.find(({ text }) => text.includes('[x]')) ?? null
  if (new Set(boxes).size > 1) return decide('contradictory', 'both-boxes', box)
  const range = boxes[0] === undefined ? undefined : ranges[boxes[0]]
  const outside =
    sized.find(({ size }) => range !== undefined && range.max !== null && size.value > range.max) ??
    (range !== undefined && sized.length > 0 && sized.every(({ size }) => size.value < range.min)
      ? sized[0]
      : undefined)
  if (outside !== undefined) return decide('contradictory', 'outside-range', box, outside.sentence)
  const zero = sized.find(({ size }) => size.value === 0)
  if (zero !== undefined && box !== null)
    return decide('contradictory', 'zero-and-ticked', box, zero.sentence)
  const totals = sized.filter(({ sentence }) =>
    /\b(?:total|overall|in all|au total|en tout)\b/i.test(sentence.text),
  )
  const [one, two] = [totals[0], totals.find(({ size }) => size.value !== totals[0]?.size.value)]
  return one !== undefined && two !== undefined
    ? decide('contradictory', 'two-sizes', one.sentence, two.sentence)
    : null
}

/** 0, 1, 2: the lower, middle and upper range of the form. */
function rangeIndex(label: string): number {
  if (!/\d|milli/.test(label)) return -1
  if (/^(?:less than|moins d|<|fewer)/.test(label)) return 0
  return /^(?:more than|plus d|>|over)/.test(label) ? 2 : 1
}

function untickedThough(said: Said, row: Row): Decision | null {
  const sentences = said.get(`1.3.${row}`) ?? []
  const { ticked, open } = boxesOf(sentences)
  const first = sentences[0]
  if (
    first === undefined ||
    ticked.length > 0 ||
    open.length === 0 ||
    sizesOf(first.text.replaceAll(/\[ \][^[]*/g, '')).length > 0
  )
    return null
  const name = { text: /^tex/, image: /^image/, audio: /^(?:audio|son)/, video: /^vid/ }[row]
  for (const id of ['2.1', '2.2.1', '2.2.2', '2.3', '2.4', '2.5']) {
    const boxes = said.get(`${id}.modalities`) ?? []
    if (boxes[0] !== undefined && boxesOf(boxes).ticked.some((label) => name.test(label)))
      return decide(
        'contradictory',
        'unticked-but-used',
        first,
        boxes.find(({ text }) => text.includes('[x]')) ?? boxes[0],
      )
  }
  return null
}

function partsExceed(said: Said): Decision | null {
  const tokens = (id: string) =>
    (said.get(id) ?? []).flatMap((sentence) =>
      sizesOf(sentence.text)
        .filter(({ unit, isBound }) => unit === 'token' && !isBound && !sentence.text.includes('['))
        .map(({ value }) => ({ value, sentence })),
    )
  const total = tokens('1.3.text').toSorted((a, b) => b.value - a.value)[0]
  const part = ['2.1.large', '2.1.other', '2.1.comments', '2.3.content', '2.3.comments']
    .flatMap(tokens)
    .toSorted((a, b) => b.value - a.value)[0]
  return total !== undefined && part !== undefined && part.value > total.value
    ? decide('contradictory', 'parts-exceed', total.sentence, part.sentence)
    : null
}

function datesDisagree(said: Said): Decision | null {
  const latest = (said.get('1.3.latest_date') ?? []).find(({ text }) => monthsOf(text).length > 0)
  const last = latest === undefined ? 0 : Math.max(...monthsOf(latest.text))
  if (latest === undefined) return null
  const later = ['2.3.period', '2.1.large']
    .flatMap((id) => said.get(id) ?? [])
    .find(({ text }) => monthsOf(text).some((month) => month > last))
  return later === undefined ? null : decide('contradictory', 'dates-disagree', latest, later)
}

function onlyLicensed(said: Said): Decision | null {
  const answer = said.get('2.1.used') ?? []
  const claim = [...said.values()].flat().find(({ text }) => says('onlyLicensed', text))
  return claim !== undefined && answer[0] !== undefined && yesNoOf(answer) === 'yes'
    ? decide('contradictory', 'only-licensed', answer[0], claim)
    : null
}
