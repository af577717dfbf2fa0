import { readFileSync } from 'node:fs'
import { draftMargin } from '../disclosure/documents/draft-margin.ts'
import { inLocale } from '../disclosure/record/local-pair.ts'
import { accountOf } from './account.ts'
import { queries } from './disclosure.ts'
import type { Disclosed } from './facts/disclosed.ts'
import { head } from './head.ts'
import { foreign, html, NOTHING, trusted, type Markup } from './markup.ts'
import { REPORT_FILES } from './report-files.ts'
import type { Section, View } from './view.ts'

/** The style of the report, for every page of its look. */
export const STYLE = readFileSync(new URL('report.css', import.meta.url), 'utf8')

/** The whole document around its sections. */
export function page(view: View, sections: readonly Section[]): string {
  const { facts, words } = view
  const { disclosed } = facts
  const title =
    disclosed === null
      ? words.say('report-title', { recipe: facts.release.recipe.name })
      : `${inLocale(disclosed.dataset.title, words.locale)}: ${words.say('report-heading')}`
  return html`<!doctype html>
    <html lang="${words.locale}" dir="ltr">
      ${head(title, html`${trusted(STYLE)}${disclosed?.isDraft === true ? trusted(draftMargin(words.say('report-draft'))) : NOTHING}`)}
      <body>
        <a class="skip-link" href="#content">${words.say('report-skip-link')}</a>
        ${disclosed?.isDraft === true ? html`<aside class="draft">${words.say('report-draft')}</aside>` : NOTHING}
        ${header(view)}
        <div class="columns">
          ${contents(view, sections)}
          <main id="content">
            ${sections.map(
              ({ id, title: heading, body }) =>
                html`<section id="${id}" aria-labelledby="${id}-title">
                  <h2 id="${id}-title">${heading}</h2>
                  ${body}
                </section> `,
            )}
          </main>
        </div>
        <footer><p>${words.say('footer-made', { version: facts.release.limpid })}</p></footer>
      </body>
    </html> `.toString()
}

function header(view: View): Markup {
  const { words } = view
  const other = words.locale === 'en' ? 'fr' : 'en'
  return html`<header>
    <p class="brand">
      <span translate="no">Limpid</span>
      <a href="${REPORT_FILES[other]}" lang="${other}" hreflang="${other}"
        >${words.say('report-other-language')}</a
      >
    </p>
    ${titleBlock(view)}
    <p class="lede">${lede(view)}</p>
    ${meta(view)} ${queries(view, view.facts.balance.verdicts)}
  </header>`
}

/** The name of what was published, where the documents say it. */
function titleBlock({ facts, words }: View): Markup {
  const about = words.say('report-heading')
  if (facts.disclosed === null) return html`<h1>${about}</h1>`
  return html`<h1>${inLocale(facts.disclosed.dataset.title, words.locale)}</h1>
    <p class="about">${about}</p>`
}

function lede({ facts, words }: View): readonly Markup[] {
  const account = accountOf(facts)
  const files = facts.release.inputs.length
  return [
    words.say('lede-offered', { files, records: account.offered }),
    words.say('lede-skipped', { pages: account.skipped }),
    words.say('lede-dropped', { pages: account.dropped }),
    words.say('lede-kept', { pages: account.inCorpus, chars: account.chars.kept }),
  ].map((sentence) => html`${sentence} `)
}

function meta(view: View): Markup {
  const { facts, words, figures } = view
  const { disclosed } = facts
  const { recipe, inputs, limpid, previous } = facts.release
  const bytes = figures.bytes(inputs.reduce((sum, input) => sum + input.bytes, 0))
  return html`<dl class="meta">
    ${disclosed === null ? NOTHING : published(view, disclosed)}
    <div>
      <dt>${words.say('meta-recipe')}</dt>
      <dd>${foreign(recipe.name)}, ${words.say('meta-version', { version: recipe.version })}</dd>
    </div>
    <div>
      <dt>${words.say('meta-inputs')}</dt>
      <dd>${words.say('meta-inputs-value', { files: inputs.length, bytes })}</dd>
    </div>
    <div>
      <dt>${words.say('meta-made-with')}</dt>
      <dd>Limpid ${limpid}</dd>
    </div>
    <div>
      <dt>${words.say('meta-previous')}</dt>
      <dd>
        ${previous === null ? words.say('meta-previous-none') : html`<code>${previous}</code>`}
      </dd>
    </div>
  </dl>`
}

/** Who published it, which version of the summary this is, and when the law asks for the next. */
function published({ words }: View, { dataset, summary }: Disclosed): Markup {
  const { version, date, nextUpdate } = summary
  return html`<div>
      <dt>${words.say('meta-publisher')}</dt>
      <dd>${foreign(dataset.publisher)}</dd>
    </div>
    <div>
      <dt>${words.say('meta-summary')}</dt>
      <dd>${words.say('meta-summary-value', { version, date })}</dd>
    </div>
    <div>
      <dt>${words.say('meta-next')}</dt>
      <dd>${nextUpdate ?? words.say('meta-next-none')}</dd>
    </div>`
}

function contents({ words }: View, sections: readonly Section[]): Markup {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)
  return html`<nav class="contents" aria-label="${words.say('report-contents')}">
    <ol>
      ${links}
    </ol>
  </nav>`
}
