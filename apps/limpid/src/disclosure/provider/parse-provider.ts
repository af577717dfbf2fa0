import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { LimpidError } from '../../errors/limpid-error.ts'
import { nearest } from '../../recipe/nearest.ts'
import type { FieldKind, Form } from '../form/form.ts'
import { lineOf, type YamlPath } from './line-of.ts'
import { factKinds } from './own-facts.ts'
import { EXPECTED, providerSpec, unknownSpec, valueSpecs } from './provider-spec.ts'
import type { DeclaredFact, Provider } from './provider.ts'
import { factValue } from './fact-value.ts'

interface Source {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/** A checked provider.yaml, and where its keys stand. */
export interface ParsedProvider {
  readonly provider: Provider
  /** Line of a fact, or of `facts` where it is absent; 1-based. */
  readonly lineOfFact: (id: string) => number
  readonly lineOfSources: number
}

/** Reads and checks provider.yaml. Unknown keys and fields are refused, with file and line. */
export function parseProvider(text: string, file: string, form: Form): ParsedProvider {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const source = { file, document, lines }
  const [broken] = document.errors
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line
    throw new LimpidError('provider/not-yaml', { file, line }, { cause: broken })
  }
  const plain: unknown = document.toJS()
  const checked = providerSpec.safeParse(plain)
  if (!checked.success) throw refusal(checked.error, source, [])
  const { summary, release, dataset, sources, measures, languages, facts } = checked.data
  const provider: Provider = {
    summary: {
      version: summary.version,
      date: summary.date,
      isTrainedFurther: isYes(summary['further-training']),
      previous:
        summary.previous === 'none'
          ? null
          : { file: summary.previous.file, link: summary.previous.link ?? null },
    },
    release: { covers: release.covers, isSme: isYes(release['small-or-medium-enterprise']) },
    dataset,
    sources: sources.map(({ id, name, category, inputs, link, selection }) => ({
      id,
      name,
      category,
      link: link ?? null,
      inputs,
      selection: selection ?? null,
    })),
    measures,
    languages: languages ?? null,
    facts: checkedFacts(facts, source, form),
  }
  return {
    provider,
    lineOfFact: (id) => lineOf(document, lines, ['facts', id]),
    lineOfSources: lineOf(document, lines, ['sources']),
  }
}

function checkedFacts(
  facts: Readonly<Record<string, unknown>>,
  source: Source,
  form: Form,
): ReadonlyMap<string, DeclaredFact> {
  const kinds = factKinds(form)
  const checked = new Map<string, DeclaredFact>()
  for (const [id, given] of Object.entries(facts)) {
    const kind = kinds.get(id)
    if (kind === undefined) throw unknownKey(source, ['facts', id], id, [...kinds.keys()])
    const isUnknown = typeof given === 'object' && given !== null && 'state' in given
    if (isUnknown) {
      const unknown = unknownSpec.safeParse(given)
      if (!unknown.success) throw refusal(unknown.error, source, ['facts', id])
      checked.set(id, unknown.data)
      continue
    }
    const value = valueSpecs[kind].safeParse(given)
    if (!value.success) throw wrongFact(kind, id, source)
    checked.set(id, { state: 'known', value: factValue(kind, id, value.data) })
  }
  return checked
}

function wrongFact(kind: FieldKind, id: string, source: Source): LimpidError {
  return new LimpidError('provider/wrong-value', {
    file: source.file,
    line: lineOf(source.document, source.lines, ['facts', id]),
    key: `facts › ${id}`,
    expected: `${EXPECTED[kind]}; or { state: not known, reason: … }`,
  })
}

function isYes(given: 'yes' | 'no' | boolean): boolean {
  return given === true || given === 'yes'
}

/** The first complaint as one error: later ones usually follow from it. */
function refusal(error: z.ZodError, source: Source, before: YamlPath): LimpidError {
  const [issue] = error.issues
  const inside = issue?.path.map((part) => (typeof part === 'number' ? part : String(part))) ?? []
  const path = [...before, ...inside]
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const known = before.length + inside.length === 0 ? Object.keys(providerSpec.shape) : []
    return unknownKey(source, [...path, key], key, known)
  }
  return new LimpidError('provider/wrong-value', {
    file: source.file,
    line: lineOf(source.document, source.lines, path),
    key: path.join(' › ') || 'provider',
    expected: issue?.message ?? 'facts of a provider',
  })
}

function unknownKey(
  source: Source,
  path: YamlPath,
  key: string,
  known: readonly string[],
): LimpidError {
  return new LimpidError('provider/unknown-key', {
    file: source.file,
    line: lineOf(source.document, source.lines, path),
    key,
    nearest: nearest(key, known),
  })
}
