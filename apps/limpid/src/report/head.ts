import { html, type Markup } from './markup.ts'

/** Nothing may be loaded and nothing may run, whatever a value from the crawl holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The head of every page that Limpid writes, around its title and its style. */
export function head(title: string, style: Markup): Markup {
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <style>
      ${style}
    </style>
  </head>`
}
