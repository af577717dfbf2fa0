import { catalogue } from '@limpid/rules'
import { RIGHTS_FAMILIES, type StepRow } from '../facts/steps.ts'
import type { Computed } from './computed-answer.ts'
import { rulePair } from './local-pair.ts'
import { only, type Material } from './material.ts'
import { rightsStatements } from './rights-statements.ts'
import type { Statement } from './record.ts'

/** Section 3: what was done about reservations and illegal content, by rule, with its effect. */
export function computedMeasures(material: Material): readonly (readonly [string, Computed])[] {
  return [
    ['3.1.measures', rightsMeasures(material)],
    ['3.2.measures', illegalMeasures(material)],
    ['3.3.other', { value: null, statements: processingStatements(material), isWhole: true }],
  ]
}

export function isAboutRights(rule: string): boolean {
  return RIGHTS_FAMILIES.some((family) => rule.startsWith(`${family}.`))
}

function rightsMeasures(material: Material): Computed {
  const { facts, provider } = material
  const steps = facts.steps.steps.rows.filter((step) => isAboutRights(step.rule))
  const kept = new Map(facts.steps.reservations.rows.map((row) => [row.rule, row.pagesKept]))
  const statements = steps.map((step): Statement => {
    const values = { ...stepValues(step, material), kept: kept.get(step.rule) ?? 0 }
    const message = step.action === 'note' ? 'said-rights-noted' : 'said-rights-step'
    return { message, values, facts: ['steps.steps', 'steps.reservations'] }
  })
  const used = new Set(steps.map((step) => step.rule))
  const unchecked = catalogue
    .map((rule) => rule.id)
    .filter((id) => isAboutRights(id) && !used.has(id))
  if (unchecked.length > 0) {
    const values = { rules: unchecked.join(', ') }
    statements.push({ message: 'said-rights-unchecked', values, facts: ['steps.steps'] })
  }
  statements.push(...rightsStatements(material))
  const declared = provider.measures.filter((measure) => measure.about === 'rights')
  const acts = steps.some((step) => step.action !== 'note' && step.examined > 0)
  return { value: null, statements, isWhole: acts || declared.length > 0 }
}

/** Which rules serve the removal of illegal content is for the provider to say; what they did is the ledger's. */
function illegalMeasures(material: Material): Computed {
  const { facts, provider } = material
  const declared = provider.measures.filter((measure) => measure.about === 'illegal-content')
  const named = new Set(declared.flatMap((measure) => measure.rules))
  const steps = facts.steps.steps.rows.filter((step) => named.has(step.rule))
  const statements: readonly Statement[] =
    steps.length === 0
      ? [{ message: 'said-illegal-none', values: {}, facts: ['steps.steps'] }]
      : steps.map((step) => stepStatement(step, material))
  return { value: null, statements, isWhole: declared.length > 0 }
}

/** What became of pages by every step that decides, duplicates and edits. */
function processingStatements(material: Material): readonly Statement[] {
  const { facts, release } = material
  const deciding = facts.steps.steps.rows.filter((step) => step.action !== 'note')
  const noted = facts.steps.steps.rows.length - deciding.length
  const duplicates = only(facts.duplicates)
  const passages = facts.edits.rows.reduce((sum, row) => sum + row.passages, 0)
  return [
    {
      message: 'said-recipe',
      values: {
        recipe: release.recipe.name,
        version: release.recipe.version,
        deciding: deciding.length,
        noted,
      },
      facts: ['steps.steps'],
    },
    {
      message: SAID_OF_DUPLICATES[release.recipe.duplicates],
      values: { copies: duplicates.copies, survivors: duplicates.survivors },
      facts: ['duplicates'],
    },
    ...lineStatements(material),
    { message: 'said-passages', values: { passages }, facts: ['edits'] },
    ...gapStatements(material),
  ]
}

/** What was cut because it stands on other pages; nothing where the recipe asks for none of it. */
function lineStatements({ facts, release }: Material): readonly Statement[] {
  const { lines } = release
  if (lines === null) return []
  const rules = new Set(lines.rules.map(({ id }) => id))
  const passages = facts.edits.rows
    .filter(({ rule }) => rules.has(rule))
    .reduce((sum, row) => sum + row.passages, 0)
  return [{ message: 'said-lines', values: { passages }, facts: ['edits'] }]
}

const SAID_OF_DUPLICATES = {
  none: 'said-duplicates-none',
  exact: 'said-duplicates',
  near: 'said-duplicates-near',
} as const

/** What the ledger does not know, in numbers. */
function gapStatements({ facts }: Material): readonly Statement[] {
  const gaps = only(facts.gaps)
  const values = {
    judged: gaps.judged,
    language: gaps.languageUnknown,
    capture: gaps.captureUnknown,
    domain: gaps.domainUnknown,
  }
  return [{ message: 'said-gaps', values, facts: ['gaps'] }]
}

/** A step that decides, said with its purpose: item 9 of AB 2013 asks for both. */
export function stepStatement(step: StepRow, material: Material): Statement {
  const message = step.action === 'note' ? 'said-step-noted' : 'said-step'
  return { message, values: stepValues(step, material), facts: ['steps.steps'] }
}

function stepValues(
  { rule, version, action, examined, measured, fired, decided }: StepRow,
  { release }: Material,
) {
  const sentence = release.rules.find((candidate) => candidate.id === rule)?.sentence ?? rule
  return {
    rule,
    version,
    action,
    purpose: rulePair(rule, sentence),
    examined,
    measured: measured ?? 0,
    fired,
    decided,
  }
}
