import { plot, type PlotOptions } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { html, trusted, type Markup } from '../markup.ts'

/** A chart drawn on the server. Colours are variables of the style sheet, so that it follows light, dark and print. */
export function plotSvg(id: string, title: string, options: PlotOptions): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const drawn = plot({
    ...options,
    document,
    className: 'plot',
    style: { background: 'none', fontFamily: 'inherit', fontSize: '13px', overflow: 'visible' },
  })
  for (const style of drawn.querySelectorAll('style')) style.remove()
  for (const text of drawn.querySelectorAll('[aria-label]')) text.removeAttribute('aria-label')
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-labelledby', id)
  drawn.removeAttribute('style')
  const label = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  label.setAttribute('id', id)
  label.textContent = title
  drawn.prepend(label)
  return html`${trusted(drawn.outerHTML)}`
}
