import { createHash } from 'node:crypto'
import {
  catalogue,
  EVALUATION_RULE,
  ruleSets,
  STANDARD_NGRAM,
  type Parameters,
  type Rule,
  type Step,
} from '@limpid/rules'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { DUPLICATES_KEYS, NEAR_KEYS } from '../duplicates/duplicates-asked.ts'
import { LINES_KEYS, SCOPE_KEYS } from '../duplicates/lines-asked.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import type { KeyedIndex } from './evaluation-rules.ts'
import { nearest } from './nearest.ts'
import type { Recipe, RecipeRights } from './recipe.ts'
import { RIGHTS_KEYS, recipeSpec, type RecipeSpec, type StepSpec } from './recipe-spec.ts'

/** Where a recipe's sentence stands, for messages. */
interface Source {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/**
 * The rules a recipe may name besides the catalogue's: made from the lists and evaluation sets the operator supplies. `ngram` is the
 * length of the runs of words that are looked for; null where no step does.
 */
export type ListRules = (
  spec: Pick<RecipeSpec, 'lists' | 'evaluations'>,
  ngram: number | null,
  file: string,
) => {
  readonly rules: readonly Rule[]
  readonly digests: readonly string[]
  readonly evaluations: KeyedIndex | null
}

/** Reads and checks a recipe. Unknown keys, rules, sets and parameters are refused with file and line. */
export function parseRecipe(text: string, file: string, listRules: ListRules): Recipe {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const source = { file, document, lines }
  const [broken] = document.errors
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line
    throw new LimpidError('recipe/not-yaml', { file, line }, { cause: broken })
  }
  const checked = recipeSpec.safeParse(document.toJS())
  if (!checked.success) throw refusal(checked.error, source)
  const spec = checked.data
  const ngram = ngramOf(spec, source)
  const { rules, digests, evaluations } = listRules(spec, ngram, file)
  const steps = spec.steps.flatMap((step, index) =>
    resolveStep(step, index, rulesFor(spec, [...rules, ...catalogue]), source),
  )
  refuseRuleTwice(steps, source)
  const { recipe: name, version, about, sources, duplicates } = spec
  const sha256 = digest(text, digests)
  const rights = rightsOf(spec)
  return {
    name,
    version,
    about,
    sources,
    duplicates,
    rights,
    steps,
    text,
    listDigests: digests,
    evaluations,
    sha256,
  }
}

/** Fewest and most words of a run: shorter ones are in every text, longer ones than a sentence in none. */
const LEAST_NGRAM = 5
const MOST_NGRAM = 50

/** The length of runs that the step on evaluation sets asks for; null where there is no such step. */
function ngramOf({ steps, evaluations }: RecipeSpec, source: Source): number | null {
  const index = steps.findIndex(({ rule }) => rule === EVALUATION_RULE)
  if (index < 0) return null
  const refuse = (path: readonly (string | number)[], key: string, expected: string): LimpidError =>
    new LimpidError('recipe/wrong-value', {
      file: source.file,
      line: lineOf(source, path),
      key,
      expected,
    })
  if (Object.keys(evaluations).length === 0)
    throw refuse(
      ['steps', index],
      'evaluations',
      `a file for each set that ${EVALUATION_RULE} looks for`,
    )
  const ngram = steps[index]?.with?.['ngram'] ?? STANDARD_NGRAM
  if (
    typeof ngram !== 'number' ||
    !Number.isInteger(ngram) ||
    ngram < LEAST_NGRAM ||
    ngram > MOST_NGRAM
  )
    throw refuse(
      ['steps', index, 'with', 'ngram'],
      'ngram',
      `a whole number from ${LEAST_NGRAM} to ${MOST_NGRAM}`,
    )
  return ngram
}

function rightsOf({ rights }: RecipeSpec): RecipeRights | null {
  if (rights === undefined) return null
  const { policy, purpose, robots = null, asOf = null } = rights
  return { policy, purpose, robots, asOf }
}

/**
 * The rules by id. A rule made from the recipe's lists stands in for the catalogue's, which knows none; rules that ask about a purpose
 * ask about the recipe's, unless a step says otherwise.
 */
function rulesFor({ rights }: RecipeSpec, rules: readonly Rule[]): readonly Rule[] {
  const unique = [...new Map(rules.toReversed().map((rule) => [rule.id, rule])).values()]
  if (rights === undefined) return unique
  return unique.map((rule) => withPurpose(rule, rights.purpose))
}

function withPurpose(rule: Rule, purpose: string): Rule {
  if (rule.parameters['purpose'] === undefined) return rule
  return { ...rule, parameters: { ...rule.parameters, purpose } }
}

function digest(text: string, lists: readonly string[]): string {
  const hash = createHash('sha256').update(text)
  for (const list of lists) hash.update(list)
  return hash.digest('hex')
}

function resolveStep(
  spec: StepSpec,
  index: number,
  rules: readonly Rule[],
  source: Source,
): readonly Step[] {
  const at = { file: source.file, line: lineOf(source, ['steps', index]) }
  if ((spec.rule === undefined) === (spec.set === undefined)) {
    throw new LimpidError('recipe/wrong-value', {
      ...at,
      key: 'steps',
      expected: 'either `rule` or `set`',
    })
  }
  if (spec.set !== undefined) return resolveSet(spec, spec.set, at)
  const id = spec.rule ?? ''
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) {
    const known = rules.map((candidate) => candidate.id)
    throw new LimpidError('recipe/unknown-rule', { ...at, rule: id, nearest: nearest(id, known) })
  }
  return [
    stepOf(rule, {
      threshold: spec.threshold ?? rule.threshold,
      action: spec.action ?? rule.action,
      parameters: checkedParameters(rule, spec.with ?? {}, source, index),
      languages: spec.languages,
    }),
  ]
}

function resolveSet(
  spec: StepSpec,
  name: string,
  at: { file: string; line: number },
): readonly Step[] {
  const set = ruleSets.find((candidate) => candidate.name === name)
  if (!set) {
    const known = ruleSets.map((candidate) => candidate.name)
    throw new LimpidError('recipe/unknown-set', { ...at, set: name, nearest: nearest(name, known) })
  }
  if (spec.threshold !== undefined || spec.with !== undefined) {
    throw new LimpidError('recipe/wrong-value', {
      ...at,
      key: 'set',
      expected: 'no threshold and no parameters: name the single rule to change it',
    })
  }
  return set.steps.map((step) =>
    stepOf(step.rule, {
      threshold: step.threshold ?? step.rule.threshold,
      action: spec.action ?? step.action ?? step.rule.action,
      parameters: { ...step.rule.parameters, ...step.parameters },
      languages: spec.languages,
    }),
  )
}

interface Resolved {
  readonly threshold: number
  readonly action: Step['action']
  readonly parameters: Parameters
  readonly languages: readonly string[] | undefined
}

function stepOf(rule: Rule, { threshold, action, parameters, languages }: Resolved): Step {
  const step = { rule, threshold, action, parameters }
  return languages ? { ...step, languages: new Set(languages) } : step
}

function checkedParameters(
  rule: Rule,
  given: Parameters,
  source: Source,
  index: number,
): Parameters {
  for (const [name, value] of Object.entries(given)) {
    const at = {
      file: source.file,
      line: lineOf(source, ['steps', index, 'with', name]),
      rule: rule.id,
    }
    const standard = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined
    if (standard === undefined) {
      const known = Object.keys(rule.parameters)
      throw new LimpidError('recipe/unknown-parameter', {
        ...at,
        parameter: name,
        nearest: nearest(name, known),
        known: known.join(', ') || '–',
      })
    }
    if (typeof standard !== typeof value || Array.isArray(standard) !== Array.isArray(value)) {
      throw new LimpidError('recipe/wrong-value', { ...at, key: name, expected: kindOf(standard) })
    }
  }
  return { ...rule.parameters, ...given }
}

function kindOf(value: Parameters[string]): string {
  return Array.isArray(value) ? 'a list of texts' : `a ${typeof value}`
}

function refuseRuleTwice(steps: readonly Step[], source: Source): void {
  const seen = new Set<string>()
  for (const { rule } of steps) {
    if (seen.has(rule.id)) {
      throw new LimpidError('recipe/rule-twice', { file: source.file, rule: rule.id })
    }
    seen.add(rule.id)
  }
}

/** The first complaint as one error: later ones usually follow from it. */
function refusal(error: z.ZodError<RecipeSpec>, source: Source): LimpidError {
  const [issue] = error.issues
  const path = issue?.path.map((part) => (typeof part === 'number' ? part : String(part))) ?? []
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const line = lineOf(source, [...path, key])
    return new LimpidError('recipe/unknown-key', {
      file: source.file,
      line,
      key,
      nearest: nearest(key, knownKeys(path)),
    })
  }
  const key = path.join('.') || 'recipe'
  return new LimpidError('recipe/wrong-value', {
    file: source.file,
    line: lineOf(source, path),
    key,
    expected: issue?.message ?? 'a recipe',
  })
}

function knownKeys(path: readonly (string | number)[]): readonly string[] {
  if (path[0] === 'rights') return RIGHTS_KEYS
  if (path[0] === 'duplicates') return duplicatesKeys(path)
  return path.length === 0
    ? Object.keys(recipeSpec.shape)
    : ['rule', 'set', 'threshold', 'action', 'languages', 'with']
}

function duplicatesKeys([, part, scope]: readonly (string | number)[]): readonly string[] {
  if (part === 'lines') return scope === undefined ? LINES_KEYS : SCOPE_KEYS
  return part === 'near' ? NEAR_KEYS : DUPLICATES_KEYS
}

/** Line of a key of the document, 1-based; the nearest enclosing one where the key itself is absent. */
function lineOf({ document, lines }: Source, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const range = keyRange(document, path.slice(0, depth))
    if (range !== null) return lines.linePos(range).line
  }
  return 1
}

function keyRange(document: Document, path: readonly (string | number)[]): number | null {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (
    typeof parent !== 'object' ||
    parent === null ||
    !('items' in parent) ||
    !Array.isArray(parent.items)
  )
    return null
  const items: readonly unknown[] = parent.items
  const item =
    typeof last === 'number' ? items[last] : items.find((pair) => keyOf(pair)?.value === last)
  const node = typeof last === 'number' ? item : keyOf(item)
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return null
  const start: unknown = node.range[0]
  return typeof start === 'number' ? start : null
}

function keyOf(pair: unknown): { readonly value: unknown; readonly range?: unknown } | null {
  if (typeof pair !== 'object' || pair === null || !('key' in pair)) return null
  const { key } = pair
  return typeof key === 'object' && key !== null && 'value' in key ? key : null
}
