import { foreign, html, NOTHING, type Content, type Markup } from '../../report/markup.ts'
import { table } from '../../report/table.ts'
import { figures } from '../../words/figures.ts'
import { words, type Locale } from '../../words/words.ts'
import { anchor, entry, frame } from '../documents/page.ts'
import type { DomainChanges, RuleChange, TotalChange } from './changes.ts'
import { answerEntry, recipeSentences, scopeSentence } from './change-sections.ts'
import { saidEdition, saidFigure, saidTotal } from './change-words.ts'
import { headLines } from './changes-text.ts'
import type { Comparison } from './comparison.ts'

/** A comparison as one HTML page of the documents' look: no script, nothing loaded. */
export function changesPage(comparison: Comparison, locale: Locale): string {
  const { say } = words(locale)
  const { answers, totals, domains } = comparison.changes
  const isEmpty = answers.length + totals.length === 0
  const body = html`${headLines(comparison, locale).map((text) => html`<p>${text}</p>`)}
  ${isEmpty ? html`<p>${say('changes-none')}</p>` : NOTHING}
  ${part(
    say('changes-answers'),
    answers.map((change) => entry(answerEntry(change, locale))),
  )}
  ${part(say('changes-totals'), totals.length === 0 ? [] : [totalsTable(totals, locale)])}
  ${part(say('changes-rules'), rulesPart(comparison, locale))}
  ${part(say('changes-domains'), domainsPart(domains, locale))} ${queries(comparison, locale)}`
  return frame({ locale, title: say('changes-page-title'), banner: null, links: [], body })
}

function part(title: string, body: readonly Markup[]): Markup {
  if (body.length === 0) return NOTHING
  return html`<section>
    <h2>${title}</h2>
    ${body}
  </section> `
}

function cite(fact: string): Markup {
  return html`<a class="cite" href="#${anchor(fact)}">${fact}</a>`
}

/** A table whose first column is what is compared, the others figures. */
function amounts(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
  locale: Locale,
): Markup {
  const { say } = words(locale)
  return table({
    caption,
    columns: columns.map((name, index) => ({
      title: say(`changes-column-${name}`),
      kind: index === 0 ? 'text' : 'number',
    })),
    rows,
  })
}

function totalsTable(totals: readonly TotalChange[], locale: Locale): Markup {
  const { say } = words(locale)
  const rows = totals.map((total): readonly Content[] => {
    const { before, after, difference } = saidFigure(total, locale)
    return [html`${saidTotal(total, locale)} ${cite(total.fact)}`, before, after, difference]
  })
  return amounts(say('changes-totals'), ['what', 'before', 'after', 'difference'], rows, locale)
}

function rulesPart({ changes }: Comparison, locale: Locale): readonly Markup[] {
  const recipe = recipeSentences(changes, locale).map((text) => html`<p>${text}</p>`)
  if (changes.rules.length === 0) return recipe
  const { say } = words(locale)
  const side = (edition: RuleChange['before']) =>
    edition === null ? '–' : saidEdition(edition, locale)
  const rules = table({
    caption: say('changes-rules'),
    columns: ['what', 'before', 'after'].map((name) => ({
      title: say(`changes-column-${name}`),
      kind: 'text' as const,
    })),
    rows: changes.rules.map(({ rule, before, after }) => [
      html`<code class="id" translate="no">${rule}</code>`,
      side(before),
      side(after),
    ]),
  })
  return [...recipe, rules, html`<p>${cite('steps.steps')}</p>`]
}

function domainsPart(domains: DomainChanges, locale: Locale): readonly Markup[] {
  const { say } = words(locale)
  const { count, signed } = figures(locale)
  const { added, gone, moved } = domains
  if (added.count + gone.count + moved.count === 0) return []
  const moves = moved.first.map((domain): readonly Content[] => [
    foreign(domain.domain),
    count(domain.before),
    count(domain.after),
    signed(domain.difference),
    count(domain.rankBefore),
    count(domain.rankAfter),
  ])
  const columns = ['domain', 'before', 'after', 'difference', 'rank-before', 'rank-after']
  return [
    html`<p>${scopeSentence(domains, locale)} ${cite('domains.first')}</p>`,
    ...[['changes-new-domains', added] as const, ['changes-gone-domains', gone] as const].flatMap(
      ([title, some]) => {
        const rows = some.first.map(({ domain, rank, charsKept }): readonly Content[] => [
          foreign(domain),
          count(rank),
          count(charsKept),
        ])
        return block(
          title,
          amounts(say(title), ['domain', 'rank', 'chars'], rows, locale),
          some,
          say,
        )
      },
    ),
    ...block(
      'changes-moved-domains',
      amounts(say('changes-moved-domains'), columns, moves, locale),
      moved,
      say,
    ),
  ]
}

function block(
  title: string,
  body: Markup,
  { count, first }: { readonly count: number; readonly first: readonly unknown[] },
  say: (id: string, values?: Readonly<Record<string, number>>) => string,
): readonly Markup[] {
  if (count === 0) return []
  const rest = count - first.length
  return [
    html`<h3>${say(title)}</h3>
      ${body}
      ${rest > 0 ? html`<p class="more">${say('changes-more', { count: rest })}</p>` : NOTHING}`,
  ]
}

/** The queries of the later summary: the earlier one has its own. */
function queries({ after }: Comparison, locale: Locale): Markup {
  const { say } = words(locale)
  return html`<section>
    <h2>${say('facts-title')}</h2>
    <p>${say('facts-about')}</p>
    ${after.record.facts.map(
      ({ id, query }) =>
        html`<h3 id="${anchor(id)}"><code>${id}</code></h3>
          <pre translate="no" tabindex="0" role="region" aria-label="SQL ${id}">${query}</pre> `,
    )}
  </section>`
}
