import { AI_AGENTS_EDITION, POLICY_EDITION, type Step } from '@limpid/rules'
import { duplicatesWord } from '../duplicates/duplicates-asked.ts'
import { askedLineRules } from '../duplicates/line-rules.ts'
import type { Plan } from '../plan/plan.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TaskReport } from '../work/done-marker.ts'
import type { RuleAlarm } from './rule-alarms.ts'
import type {
  ReleaseCounts,
  ReleaseFile,
  ReleaseInput,
  ReleaseLines,
  ReleaseNear,
  ReleaseRecord,
  ReleaseRights,
  ReleaseRule,
} from './release-record.ts'

export interface RecordSpec {
  readonly plan: Plan
  readonly recipe: Recipe
  readonly reports: readonly TaskReport[]
  readonly counts: ReleaseCounts
  readonly files: readonly ReleaseFile[]
  readonly uncompared: number
  readonly alarms: readonly RuleAlarm[]
}

/** Puts `release.json` together. */
export function recordOf({
  plan,
  recipe,
  reports,
  counts,
  files,
  uncompared,
  alarms,
}: RecordSpec): ReleaseRecord {
  const { name, version, about, sources, duplicates, text, sha256 } = recipe
  return {
    format: 1,
    limpid: plan.limpid,
    recipe: {
      name,
      version,
      about,
      sources,
      duplicates: duplicatesWord(duplicates),
      text,
      sha256,
    },
    rights: rightsOf(recipe, plan),
    near: nearOf(recipe, uncompared),
    against: plan.against.map((release) => release.sha256),
    lines: linesOf(recipe),
    rules: rulesOf(recipe),
    alarms,
    inputs: reports.map((report) => inputOf(report, plan)),
    counts,
    files,
    previous: null,
  }
}

function rightsOf({ rights }: Recipe, { robots }: Plan): ReleaseRights {
  return {
    edition: POLICY_EDITION,
    agents: AI_AGENTS_EDITION,
    policy: rights?.policy ?? null,
    purpose: rights?.purpose ?? null,
    asOf: rights?.asOf ?? null,
    robots: robots && { name: robots.name, bytes: robots.bytes, sha256: robots.sha256 },
  }
}

function nearOf({ duplicates: { near } }: Recipe, uncompared: number): ReleaseNear | null {
  return near === null ? null : { edition: near.edition, verify: near.verify, uncompared }
}

function linesOf({ duplicates: { lines } }: Recipe): ReleaseLines | null {
  if (lines === null) return null
  const { unit, blank, minChars } = lines
  return { unit, blank, minChars, rules: askedLineRules(lines) }
}

/** The steps of a recipe as a release states them. */
export function rulesOf({ steps }: Recipe): readonly ReleaseRule[] {
  return steps.map(ruleOf)
}

function ruleOf({ rule, threshold, action, parameters, languages }: Step): ReleaseRule {
  const { id, version, sentence, source, unit, fires, dead = null } = rule
  return {
    id,
    version,
    sentence,
    source,
    unit,
    fires,
    threshold,
    action,
    parameters,
    languages: languages ? [...languages] : null,
    dead,
  }
}

function inputOf(
  { task, input, inputSha256, counts, status, reason }: TaskReport,
  plan: Plan,
): ReleaseInput {
  const bytes = plan.inputs[task]?.bytes ?? 0
  const unreadable = status === 'failed' ? (reason ?? 'unknown') : null
  return {
    input,
    bytes,
    sha256: inputSha256,
    records: counts.records,
    failed: counts.failed,
    unreadable,
  }
}
