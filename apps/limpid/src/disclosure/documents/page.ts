import { readFileSync } from 'node:fs'
import { head } from '../../report/head.ts'
import { html, NOTHING, trusted, type Markup } from '../../report/markup.ts'
import type { ComputedFact } from '../record/record.ts'
import { draftMargin } from './draft-margin.ts'
import type { CellValue } from './cell-text.ts'
import type { Document, Entry, Paragraph, Section } from './document.ts'

const STYLE = ['../../report/report.css', 'disclosure.css']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n')

/** A document as one HTML page: no script, nothing loaded from elsewhere; each figure links to its query. */
export function page(document: Document): string {
  const { locale, title, banner, lede, links, sections } = document
  const body = html`${lede.map((text) => html`<p>${text}</p>`)} ${sections.map(section)}
  ${factsPart(document)}`
  return frame({ locale, title, banner, links, body })
}

export interface Frame extends Pick<Document, 'locale' | 'title' | 'banner' | 'links'> {
  readonly body: Markup
}

/** The page around any of the disclosure's contents. */
export function frame({ locale, title, banner, links, body }: Frame): string {
  return html`<!doctype html>
    <html lang="${locale}" dir="ltr">
      ${head(title, html`${trusted(STYLE)} ${banner === null ? NOTHING : trusted(draftMargin(banner))}`)}
      <body class="disclosure">
        <header>
          ${banner === null ? NOTHING : html`<p class="draft">${banner}</p>`}
          <p class="brand"><span translate="no">Limpid</span></p>
          <h1>${title}</h1>
          <nav>
            <ul class="documents">
              ${links.map(({ path, label }) => html`<li><a href="${path}">${label}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>${body}</main>
      </body>
    </html> `.toString()
}

function section({ number, title, entries }: Section): Markup {
  return html`<section>
    <h2>${number} ${title}</h2>
    ${entries.map(entry)}
  </section> `
}

/** A field with its label, state and sentences. */
export function entry({ number, label, state, paragraphs }: Entry): Markup {
  return html`<div class="entry">
    <h3>
      ${number === '' ? NOTHING : html`<span class="number" translate="no">${number}</span> `}${label}
    </h3>
    <p class="state">${state}</p>
    ${
      paragraphs.length === 0
        ? NOTHING
        : html`<ul>
            ${paragraphs.map(paragraph)}
          </ul>`
    }
  </div> `
}

function paragraph({ text, facts }: Paragraph): Markup {
  return html`<li>
    ${text}${facts.map((fact) => html` <a class="cite" href="#${anchor(fact)}">${fact}</a>`)}
  </li> `
}

function factsPart(document: Document): Markup {
  const { factsTitle, factsAbout, facts } = document
  return html`<section>
    <h2>${factsTitle}</h2>
    <p>${factsAbout}</p>
    ${facts.map(
      (fact) =>
        html`<h3 id="${anchor(fact.id)}"><code>${fact.id}</code></h3>
          ${factTable(fact, document)}
          <pre translate="no" tabindex="0" role="region" aria-label="SQL ${fact.id}">
${fact.query}</pre> `,
    )}
  </section>`
}

function factTable(
  { id, rows }: ComputedFact,
  { emptyFact, columnLabel, cellText }: Document,
): Markup {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return html`<p>${emptyFact}</p>`
  return html`<div class="wide" tabindex="0" role="region" aria-label="${id}">
    <table class="figures">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${kindOf(rows[0]?.[column])}">${columnLabel(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => html`<td class="${kindOf(row[column])}">${cellText(column, row[column])}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

/** Figures stand under each other by their last digit. */
function kindOf(value: CellValue): 'amount' | 'name' {
  return typeof value === 'number' ? 'amount' : 'name'
}

/** Where the query of a fact stands in its page. */
export function anchor(fact: string): string {
  return `fact-${fact.replaceAll('.', '-')}`
}
