import type { RightsSignal } from './extraction.ts'
import type { HeadElement } from './metadata.ts'

/** Robots directives in a meta element name an agent or `robots`; these names are something else. */
const AGENT = /(?:bot|crawler|spider|^slurp$|^teoma$|^ccbot$|-extended$)/

/** Names that speak of licence and rights: Dublin Core and older habits. */
const LICENCE_NAMES = new Set([
  'dc.rights',
  'dcterms.rights',
  'dcterms.license',
  'dc.rights.license',
  'license',
  'licence',
  'copyright',
  'rights',
])

/** The rights or robots statement of a meta element, raw (reference: rights signals of the head). */
export function rightsOfMeta(element: HeadElement): RightsSignal | undefined {
  const name = (
    element.attribute('name') ??
    element.attribute('property') ??
    element.attribute('http-equiv')
  )
    ?.trim()
    .toLowerCase()
  const kind = name === undefined ? undefined : kindOfMeta(name)
  if (kind === undefined) return undefined
  const value = element.attribute('content')?.replaceAll('\0', '')
  return value === undefined ? undefined : { kind, value, place: element.place }
}

function kindOfMeta(name: string): string | undefined {
  switch (name) {
    case 'robots':
    case 'tdm-reservation':
    case 'tdm-policy':
    case 'content-usage':
    case 'content-signal':
      return name
    case 'x-robots-tag':
      return 'robots'
    default:
      if (LICENCE_NAMES.has(name)) return name
      return AGENT.test(name) && /^[\w.-]{1,60}$/.test(name) ? `robots:${name}` : undefined
  }
}

/** The licence that a link, an anchor or an RSL pointer names. */
export function rightsOfLink(element: HeadElement): RightsSignal | undefined {
  const { tag, place } = element
  if (tag === 'time' || tag === 'meta') return undefined
  const words =
    element
      .attribute('rel')
      ?.toLowerCase()
      .split(/[\t\n\f\r ]+/) ?? []
  const kind = kindOfLink(element, words)
  if (kind === undefined) return undefined
  const value = element.attribute('href')?.trim().replaceAll('\0', '') ?? ''
  return value === '' ? undefined : { kind, value, place }
}

function kindOfLink(element: HeadElement, words: readonly string[]): string | undefined {
  if (words.includes('license') || words.includes('licence')) {
    return element.attribute('type')?.toLowerCase().includes('rsl+xml') === true ? 'rsl' : 'license'
  }
  if (words.includes('tdm-policy')) return 'tdm-policy'
  if (words.includes('tdm-reservation')) return 'tdm-reservation'
  return element.tag === 'link' ? undefined : 'license'
}
