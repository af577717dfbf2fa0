/** A licence as a page names it, recognised: identifiers are SPDX's where SPDX has one, else Creative Commons' own. */
export interface Licence {
  readonly id: string
  /** Free to use, change and share by anyone for any purpose (Open Definition 2.1); NC and ND licences are not. */
  readonly isOpen: boolean
}

const CC_DEED = /creativecommons\.org\/(licenses|publicdomain)\/([a-z+-]{2,20})(?:\/(\d\.\d))?/i
const CC_WORDS = /\bCC[ -]?(BY(?:-(?:NC|ND|SA)){0,2}|0)(?:[ -](\d\.\d))?(?![\w-])/i

/** Other licences by a part of their address (Open Definition, conformant licences). */
const BY_ADDRESS: readonly (readonly [part: string, id: string])[] = [
  ['gnu.org/licenses/fdl', 'GFDL-1.3-or-later'],
  ['gnu.org/copyleft/fdl', 'GFDL-1.3-or-later'],
  ['nationalarchives.gov.uk/doc/open-government-licence', 'OGL-UK-3.0'],
  ['etalab.gouv.fr/licence-ouverte', 'etalab-2.0'],
  ['opendatacommons.org/licenses/by', 'ODC-By-1.0'],
  ['opendatacommons.org/licenses/odbl', 'ODbL-1.0'],
  ['opendatacommons.org/licenses/pddl', 'PDDL-1.0'],
]

/** Recognises a licence by the address or the words that name it; null when it is none of those known. */
export function recogniseLicence(value: string): Licence | null {
  const text = value.slice(0, 2_000)
  const deed = CC_DEED.exec(text)
  if (deed !== null)
    return creativeCommons(deed[2] ?? '', deed[3], deed[1]?.toLowerCase() === 'publicdomain')
  const lower = text.toLowerCase()
  for (const [part, id] of BY_ADDRESS) {
    if (lower.includes(part)) return { id, isOpen: true }
  }
  const words = CC_WORDS.exec(text)
  return words === null ? null : creativeCommons(words[1] ?? '', words[2], words[1] === '0')
}

function creativeCommons(
  name: string,
  version: string | undefined,
  isPublicDomain: boolean,
): Licence | null {
  const words = name.toLowerCase()
  if (isPublicDomain) {
    if (words === 'mark') return { id: 'CC-PDM-1.0', isOpen: true }
    return words === 'zero' || words === '0' || words === 'publicdomain'
      ? { id: 'CC0-1.0', isOpen: true }
      : null
  }
  if (words !== 'by' && !words.startsWith('by-')) return null
  const id = `CC-${words.toUpperCase()}${version === undefined ? '' : `-${version}`}`
  return { id, isOpen: !/-(?:nc|nd)/.test(words) }
}
