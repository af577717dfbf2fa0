import { accountOf } from '../account.ts'
import { shareBar } from '../charts/share-bar.ts'
import { queries } from '../disclosure.ts'
import { html, NOTHING, type Markup } from '../markup.ts'
import { legend } from '../legend.ts'
import { ruleEffectsOf, type RuleEffect } from '../rule-effects.ts'
import { ruleHeading } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

const RULE_KEYS = [
  ['dropped', 'outcome-dropped'],
  ['edited', 'outcome-edited'],
  ['skipped', 'outcome-fired-only'],
] as const

/** What each rule cost, in pages and characters, and which rules found nothing. */
export function rulesSection(view: View): Section {
  const { facts, words } = view
  const effects = ruleEffectsOf(facts)
  const striking = effects
    .filter((effect) => effect.fired > 0 && !effect.isNoted)
    .toSorted((a, b) => b.decided - a.decided || b.fired - a.fired)
  const { decided, fired, alone, measured } = facts.effects
  const body = html`<p>${words.say('rules-about')}</p>
    ${striking.length > 0 ? html`${legend(view, RULE_KEYS)}${costTable(view, striking)}` : html`<p>${words.say('rules-none')}</p>`}
    ${notedRules(
      view,
      effects.filter((effect) => effect.fired > 0 && effect.isNoted),
    )}
    ${alarms(view)}
    ${silentRules(
      view,
      effects.filter((effect) => effect.fired === 0),
    )}
    ${queries(view, decided, fired, alone, measured)}`
  return { id: 'rules', title: words.say('rules-title'), body }
}

function costTable(view: View, effects: readonly RuleEffect[]): Markup {
  const { words, figures } = view
  const { judged } = accountOf(view.facts)
  const most = Math.max(...effects.map((effect) => effect.fired))
  const edits = new Set(
    view.facts.release.rules.filter((rule) => rule.action !== 'drop').map((rule) => rule.id),
  )
  return table({
    caption: words.say('rules-caption'),
    className: 'cost',
    columns: [
      { title: words.say('rules-column-rule'), kind: 'text' },
      { title: words.say('rules-column-decided'), kind: 'number' },
      { title: words.say('rules-column-share'), kind: 'number' },
      { title: words.say('rules-column-chars'), kind: 'number' },
      { title: words.say('rules-column-fired'), kind: 'number' },
      { title: words.say('rules-column-alone'), kind: 'number' },
    ],
    rows: effects.map(({ id, decided, chars, fired, alone }) => [
      html`${ruleHeading(view, id)}${shareBar(
        [
          { kind: edits.has(id) ? 'edited' : 'dropped', value: decided },
          { kind: 'skipped', value: fired - decided },
        ],
        most,
      )}`,
      figures.count(decided),
      figures.share(decided, judged),
      figures.count(chars),
      figures.count(fired),
      alone === null ? '–' : figures.count(alone),
    ]),
  })
}

function notedRules(view: View, effects: readonly RuleEffect[]): Markup {
  const { words, figures } = view
  if (effects.length === 0) return NOTHING
  return html`<h3 id="noted-rules">${words.say('noted-title')}</h3>
    <p>${words.say('noted-about')}</p>
    ${table({
      caption: words.say('noted-title'),
      columns: [
        { title: words.say('rules-column-rule'), kind: 'text' },
        { title: words.say('rules-column-fired'), kind: 'number' },
        { title: words.say('noted-column-measured'), kind: 'number' },
        { title: words.say('noted-column-share'), kind: 'number' },
      ],
      rows: effects.map(({ id, fired, measured }) => [
        ruleHeading(view, id),
        figures.count(fired),
        measuredOn(view, measured),
        measured === null ? '–' : figures.share(fired, measured),
      ]),
    })}`
}

function alarms(view: View): Markup {
  const { words, facts, figures } = view
  if (facts.release.alarms.length === 0) return NOTHING
  return html`<h3 id="alarms">${words.say('alarm-title')}</h3>
    <p>${words.say('alarm-about')}</p>
    ${table({
      caption: words.say('alarm-title'),
      columns: [
        { title: words.say('rules-column-rule'), kind: 'text' },
        { title: words.say('alarm-column-what'), kind: 'text' },
        { title: words.say('alarm-column-pages'), kind: 'number' },
      ],
      rows: facts.release.alarms.map(({ rule, kind, pages }) => [
        ruleHeading(view, rule),
        words.say(`alarm-${kind}`),
        figures.count(pages),
      ]),
    })}`
}

function silentRules(view: View, silent: readonly RuleEffect[]): Markup {
  const { words, facts } = view
  if (facts.release.rules.length === 0) return html``
  const dead = new Set(facts.release.rules.flatMap((rule) => (rule.dead === null ? [] : [rule.id])))
  const heading = html`<h3 id="silent-rules">${words.say('silent-title')}</h3>`
  if (silent.length === 0)
    return html`${heading}
      <p>${words.say('silent-none')}</p>`
  return html`${heading}
    <p>${words.say('silent-about')}</p>
    ${table({
      caption: words.say('silent-title'),
      columns: [
        { title: words.say('rules-column-rule'), kind: 'text' },
        { title: words.say('silent-column-measured'), kind: 'number' },
      ],
      rows: silent.map(({ id, measured }) => [
        html`${ruleHeading(view, id)}${dead.has(id) ? html`<small>${words.say('silent-dead')}</small>` : NOTHING}`,
        measuredOn(view, measured),
      ]),
    })}`
}

function measuredOn({ words, figures }: View, measured: number | null): string {
  if (measured === null) return words.say('silent-not-measured')
  return measured === 0 ? words.say('silent-nothing-to-measure') : figures.count(measured)
}
