import type { ReleaseRule } from '../../release/release-record.ts'
import { folded } from '../disclosure.ts'
import { foreign, html, NOTHING, type Markup } from '../markup.ts'
import { condition, ruleId, sentenceOf } from '../rule-words.ts'
import type { Section, View } from '../view.ts'

/** The recipe: its steps in words, and the text its author wrote. */
export function recipeSection(view: View): Section {
  const { facts, words } = view
  const { recipe, rules } = facts.release
  const about = recipe.about === '' ? '' : html`<blockquote>${foreign(recipe.about)}</blockquote>`
  const body = html`${about}
    <p>${words.say('recipe-about', { steps: rules.length })}</p>
    <ol class="steps">
      ${rules.map((rule) => html`<li>${step(view, rule)}</li> `)}
    </ol>
    ${basedOn(view)}
    ${folded(words.say('recipe-text'), html`<pre translate="no" dir="auto">${recipe.text}</pre>`)}
    <p class="digest">${words.say('recipe-digest')} <code>${recipe.sha256}</code></p>`
  return { id: 'recipe', title: words.say('recipe-title'), body }
}

function step(view: View, rule: ReleaseRule): Markup {
  const { words, figures } = view
  const languages =
    rule.languages === null
      ? NOTHING
      : html`,
        ${words.say('recipe-only-languages', { languages: figures.list(rule.languages.map(figures.language)) })}`
  return html`${ruleId(rule.id)}<span class="sentence">${sentenceOf(view, rule.id)}</span>
    <span class="does"
      >${words.say(`recipe-${rule.action}`)}
      ${condition(view, rule)}${languages}${parameters(view, rule)} ·
      ${words.say('recipe-rule-version', { version: rule.version })} · ${sourceOf(view, rule)}</span
    >`
}

function parameters({ words, figures }: View, rule: ReleaseRule): Markup {
  const entries = Object.entries(rule.parameters)
  if (entries.length === 0) return NOTHING
  const shown = entries.map(([name, value]) => {
    const text = typeof value === 'number' ? figures.measure(value) : listed(value)
    return html`<bdi translate="no"><code>${name}</code> ${text}</bdi>`
  })
  return html`, ${words.say('recipe-with')}
  ${shown.map((entry, index) => (index === 0 ? entry : html`, ${entry}`))}`
}

/** How many values of a list are shown; the recipe's own text has them all. */
const MOST_VALUES = 5

function listed(value: string | boolean | readonly string[]): string {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  const rest = value.length - MOST_VALUES
  const shown = value.slice(0, MOST_VALUES).join(', ')
  return rest > 0 ? `${shown}, … (${value.length})` : shown
}

function basedOn({ facts, words }: View): Markup {
  const { sources } = facts.release.recipe
  if (sources.length === 0) return NOTHING
  return html`<p>${words.say('recipe-sources')}</p>
    <ul>
      ${sources.map((source) => html`<li>${linked(source, source)}</li>`)}
    </ul>`
}

function sourceOf({ words }: View, rule: ReleaseRule): Markup {
  return /^https?:\/\//i.test(rule.source)
    ? linked(rule.source, words.say('recipe-source'), `${words.say('recipe-source')}: ${rule.id}`)
    : html`${words.say('recipe-source')} ${foreign(rule.source)}`
}

/** A link where the text is a web address and nothing else, the text where it is not. */
function linked(target: string, text: string, label?: string): Markup {
  if (!/^https?:\/\/\S+$/i.test(target)) return foreign(text)
  return label === undefined
    ? html`<a href="${target}" rel="noreferrer">${foreign(text)}</a>`
    : html`<a href="${target}" rel="noreferrer" aria-label="${label}">${text}</a>`
}
