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
export function rightsOfMeta({ attribute, place }: HeadElement): RightsSignal | undefined {
  const name = (attribute('name') ?? attribute('property') ?? attribute('http-equiv'))
    ?.trim()
    .toLowerCase()
  const value = attribute('content')?.replaceAll('\0', '')
  if (name === undefined || value === undefined) return undefined
  const kind = kindOfMeta(name)
  return kind === undefined ? undefined : { kind, value, place }
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
export function rightsOfLink({ tag, attribute, place }: HeadElement): RightsSignal | undefined {
  if (tag === 'time' || tag === 'meta') return undefined
  const rel = attribute('rel')?.toLowerCase() ?? ''
  const href = attribute('href')?.trim().replaceAll('\0', '') ?? ''
  if (href === '') return undefined
  const words = rel.split(/[\t\n\f\r ]+/)
  if (words.includes('license') || words.includes('licence')) {
    const isRsl = attribute('type')?.toLowerCase().includes('rsl+xml') === true
    return { kind: isRsl ? 'rsl' : 'license', value: href, place }
  }
  if (words.includes('tdm-policy') || words.includes('tdm-reservation')) {
    return {
      kind: words.includes('tdm-policy') ? 'tdm-policy' : 'tdm-reservation',
      value: href,
      place,
    }
  }
  return tag === 'a' || tag === 'area' ? { kind: 'license', value: href, place } : undefined
}
