import { queries } from '../disclosure.ts'
import { foreign, html, type Markup } from '../markup.ts'
import { ruleEffectsOf } from '../rule-effects.ts'
import type { Section, View } from '../view.ts'

/** What was not measured, said as not measured. */
export function gapsSection(view: View): Section {
  const { facts, words } = view
  const sentences = [
    words.say('gaps-precision'),
    ...absentFamilies(view),
    ...duplicatesNotSought(view),
    ...unmeasuredRules(view),
    ...unknownValues(view),
  ]
  const body = html`<p>${words.say('gaps-about')}</p>
    <ul class="gaps">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}${brokenInputs(view)}
    </ul>
    ${queries(view, facts.gaps.totals, facts.effects.measured)}`
  return { id: 'gaps', title: words.say('gaps-title'), body }
}

/** Families of rules (the first part of their identifiers) whose absence a reader should know of. */
const FAMILIES = ['personal', 'private', 'secrets', 'harm', 'rights'] as const

function absentFamilies({ facts, words }: View): readonly string[] {
  const ids = facts.release.rules.map((rule) => rule.id)
  const present = new Set(ids.map((id) => id.split('.')[0]))
  const absent: string[] = FAMILIES.filter((family) => !present.has(family))
  if (present.has('rights') && !ids.some((id) => id.startsWith('rights.robots')))
    absent.push('robots')
  return absent.map((family) => words.say(`gaps-no-${family}`))
}

function duplicatesNotSought({ facts, words }: View): readonly string[] {
  const { duplicates } = facts.release.recipe
  if (duplicates === 'near') return []
  return [words.say(duplicates === 'none' ? 'gaps-no-duplicates' : 'gaps-no-near-duplicates')]
}

function unmeasuredRules({ facts, words }: View): readonly string[] {
  const ofRecipe = new Set(facts.release.rules.map((rule) => rule.id))
  const rules = ruleEffectsOf(facts).filter(
    ({ id, measured }) => ofRecipe.has(id) && (measured === null || measured === 0),
  ).length
  return rules > 0 ? [words.say('gaps-unmeasured-rules', { rules })] : []
}

function unknownValues({ facts, words }: View): readonly string[] {
  const sum = facts.gaps.totals.rows[0]
  if (!sum) return []
  const lines = [
    ['gaps-language', 'pages', sum.languageUnknown],
    ['gaps-capture', 'pages', sum.captureUnknown],
    ['gaps-domain', 'pages', sum.domainUnknown],
    ['gaps-title-missing', 'pages', sum.titleUnknown],
    ['gaps-digest-differs', 'records', sum.digestsDiffer],
    ['gaps-digest-unchecked', 'records', sum.records - sum.digestsAgree - sum.digestsDiffer],
    [
      'gaps-failed',
      'pages',
      facts.release.inputs.reduce((total, input) => total + input.failed, 0),
    ],
  ] as const
  return lines.flatMap(([id, what, count]) => (count > 0 ? [words.say(id, { [what]: count })] : []))
}

/** How many of the unreadable files are named. */
const MOST_FILES = 10

function brokenInputs({ facts, words }: View): Markup {
  const broken = facts.release.inputs.filter((input) => input.unreadable !== null)
  if (broken.length === 0) return html``
  const named = broken.slice(0, MOST_FILES)
  const count = broken.length - named.length
  return html`<li>
    ${words.say('gaps-unreadable', { files: broken.length })}
    <ul>
      ${named.map((input) => html`<li>${foreign(input.input)}: ${foreign(input.unreadable ?? '')}</li>`)}${
        count > 0 ? html`<li>${words.say('and-more', { count })}</li>` : ''
      }
    </ul>
  </li>`
}
