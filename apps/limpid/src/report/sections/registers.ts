import { lyingBars } from '../charts/page-bars.ts'
import { queries } from '../disclosure.ts'
import type { RegisterFacts, RegisterShare } from '../facts/registers.ts'
import { KEPT_AND_DROPPED, legend } from '../legend.ts'
import { foreign, html, type Content, type Markup } from '../markup.ts'
import { ruleHeading } from '../rule-words.ts'
import { table } from '../table.ts'
import type { Section, View } from '../view.ts'

/** A kind of text that somebody could tell. */
type Kind = RegisterShare & { readonly register: string }

/** What kinds of text the filters removed: by kind, and by rule and kind. Null for a release that names no kinds. */
export function registersSection(view: View): Section | null {
  const { facts, words } = view
  const { registers } = facts
  if (registers === null) return null
  const { kinds, losses } = registers
  const named = kinds.rows.filter(isNamed)
  const labelled = named.reduce((sum, { judged }) => sum + judged, 0)
  const judged = kinds.rows.reduce((sum, row) => sum + row.judged, 0)
  const about = html`<p>${words.say('registers-about', { labelled, judged })}</p>`
  const body =
    labelled === 0
      ? html`${about}${queries(view, kinds)}`
      : html`${about}
          <p>${words.say('registers-limits')}</p>
          ${legend(view, KEPT_AND_DROPPED)}
          <figure>${chart(view, named)}</figure>
          ${kindsTable(view, named)} ${lossesTable(view, registers, named)}
          ${queries(view, kinds, losses)}`
  return { id: 'registers', title: words.say('registers-title'), body }
}

function isNamed(row: RegisterShare): row is Kind {
  return row.register !== null
}

function chart(view: View, kinds: readonly Kind[]): Markup {
  const { words, figures } = view
  const bars = kinds.map(({ register, judged, inCorpus }) => ({
    name: nameOf(view, register),
    judged,
    inCorpus,
  }))
  const title = words.say('chart-of-pages', { title: words.say('registers-title') })
  return lyingBars(bars, { id: 'chart-registers', title, count: figures.count })
}

function kindsTable(view: View, kinds: readonly Kind[]): Markup {
  const { words, figures } = view
  return table({
    caption: words.say('registers-caption'),
    columns: [
      { title: words.say('registers-column-kind'), kind: 'text' },
      { title: words.say('sources-column-judged'), kind: 'number' },
      { title: words.say('registers-column-dropped'), kind: 'number' },
      { title: words.say('registers-column-share'), kind: 'number' },
    ],
    rows: kinds.map(({ register, judged, inCorpus }) => [
      html`${nameOf(view, register)}<span class="sentence">${sentenceOf(view, register)}</span>`,
      figures.count(judged),
      figures.count(judged - inCorpus),
      figures.share(judged - inCorpus, judged),
    ]),
  })
}

/** A row a rule, a column a kind: which share of the kind's pages the rule was the first to drop. */
function lossesTable(view: View, { losses }: RegisterFacts, kinds: readonly Kind[]): Markup {
  const { words, figures } = view
  const rules = [...new Set(losses.rows.map(({ rule }) => rule))]
  if (rules.length === 0) return html`<p>${words.say('registers-none-dropped')}</p>`
  const pages = new Map(losses.rows.map((row) => [`${row.rule} ${row.register}`, row.pages]))
  const cellsOf = (rule: string): readonly Content[] => {
    const shares = kinds.map(({ register, judged }) =>
      figures.share(pages.get(`${rule} ${register}`) ?? 0, judged),
    )
    return [ruleHeading(view, rule), ...shares]
  }
  return table({
    caption: words.say('registers-by-rule'),
    columns: [
      { title: words.say('rules-column-rule'), kind: 'text' },
      ...kinds.map(({ register }) => ({ title: nameOf(view, register), kind: 'number' as const })),
    ],
    rows: rules.map(cellsOf),
  })
}

/** A register's name; of one that this Limpid does not know, what the ledger calls it. */
function nameOf({ words }: View, register: string): string {
  const message = `register-${register}`
  return words.knows(message) ? words.say(message) : register
}

function sentenceOf({ words }: View, register: string): Markup {
  const message = `register-${register}-about`
  return words.knows(message) ? html`${words.say(message)}` : foreign(register)
}
