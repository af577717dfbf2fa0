import { parse, stringify } from 'yaml'
import type { z } from 'zod'
import type { FieldKind } from '../form/form.ts'
import { providerSpec, unknownSpec, valueSpecs } from '../provider/provider-spec.ts'

/** One question to the provider: what it is about, and whether an answer will do. */
export interface Question {
  /** `summary.date`, `facts.2.3.used`. */
  readonly path: string
  /** What the field is, how it is answered and why it is asked, a line each. */
  readonly explanation: readonly string[]
  /** Whether it may be left open; a fact left open stays a comment. */
  readonly isOptional: boolean
  readonly accepts: (answer: string) => boolean
}

const { summary, release, dataset, sources } = providerSpec.shape
const source = sources.element.shape

/** What the keys above `facts` may hold. */
const HEAD_SPECS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['summary.version', summary.shape.version],
  ['summary.date', summary.shape.date],
  ['summary.further-training', summary.shape['further-training']],
  ['release.covers', release.shape.covers],
  ['release.small-or-medium-enterprise', release.shape['small-or-medium-enterprise']],
  ['dataset.name', dataset.shape.name],
  ['dataset.title', dataset.shape.title],
  ['dataset.description', dataset.shape.description],
  ['dataset.url', dataset.shape.url],
  ['dataset.license', dataset.shape.license],
  ['dataset.creator', dataset.shape.creator],
  ['dataset.publisher', dataset.shape.publisher],
  ['dataset.version', dataset.shape.version],
  ['sources.id', source.id],
  ['sources.name', source.name],
  ['sources.category', source.category],
])

const OPEN_KEY = /^(?<indent> *(?:- )?)(?<comment># )?(?<key>[\w.-]+):$/
const COMMENT = /^ *# (?<text>.*)$/

/**
 * Asks for every open key of a template, in its order, and writes the answers in. `ask` gives null when the provider stops: what stays
 * open is then as the template has it, to be filled in by hand.
 */
export async function fillTemplate(
  template: string,
  kinds: ReadonlyMap<string, FieldKind>,
  ask: (question: Question) => Promise<string | null>,
): Promise<string> {
  const lines = template.split('\n')
  for (const { index, key, question } of openKeys(lines, kinds)) {
    const answer = await ask(question)
    if (answer === null) break
    if (answer.trim() !== '') lines[index] = `${key} ${flow(valueOf(answer))}`
  }
  return lines.join('\n')
}

interface OpenKey {
  readonly index: number
  /** The line without its comment mark. */
  readonly key: string
  readonly question: Question
}

function openKeys(
  lines: readonly string[],
  kinds: ReadonlyMap<string, FieldKind>,
): readonly OpenKey[] {
  const found: OpenKey[] = []
  let section = ''
  for (const [index, line] of lines.entries()) {
    const { indent = '', key = '' } = OPEN_KEY.exec(line)?.groups ?? {}
    if (key === '') continue
    if (indent === '') section = key
    const isOptional = section === 'facts'
    const path = `${section}.${key}`
    const spec = isOptional ? factSpec(kinds.get(key)) : HEAD_SPECS.get(path)
    if (!spec) continue
    const accepts = (answer: string) =>
      answer.trim() === '' ? isOptional : spec.safeParse(valueOf(answer)).success
    const explanation = commentAbove(lines, index)
    found.push({
      index,
      key: `${indent}${key}:`,
      question: { path, explanation, isOptional, accepts },
    })
  }
  return found
}

function commentAbove(lines: readonly string[], index: number): readonly string[] {
  const comment: string[] = []
  for (let above = index - 1; above >= 0; above--) {
    const text = COMMENT.exec(lines[above] ?? '')?.groups?.['text']
    if (text === undefined) break
    comment.unshift(text.trim())
  }
  return comment
}

function factSpec(kind: FieldKind | undefined): z.ZodType | undefined {
  return kind === undefined ? undefined : valueSpecs[kind].or(unknownSpec)
}

/** An answer in braces or brackets is YAML; any other is the text as typed, colons and all. */
function valueOf(answer: string): unknown {
  const text = answer.trim()
  if (!/^[[{]/.test(text)) return text
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}
