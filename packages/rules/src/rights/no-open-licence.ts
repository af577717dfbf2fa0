import { NO_SPANS, type Rule } from '../rule.ts'
import { recogniseLicence } from './licence.ts'
import { withLicenceLinks } from './link-header.ts'
import type { RightsSignal } from './rights-signal.ts'

/** Kinds under which a page names a licence: rel=license and schema.org, Dublin Core, meta elements of the name. */
const LICENCE_KINDS = new Set([
  'license',
  'licence',
  'rights',
  'copyright',
  'dc.rights',
  'dc.rights.license',
  'dcterms.rights',
  'dcterms.license',
])

/** The signals by which the page or its server names licences, in order; those of robots.txt (RSL) are terms, not licences. */
export function licenceSignals(signals: readonly RightsSignal[]): readonly RightsSignal[] {
  return withLicenceLinks(signals).filter(
    ({ kind, place }) => LICENCE_KINDS.has(kind) && place !== 'robots',
  )
}

export const noOpenLicence: Rule = {
  id: 'rights.no-open-licence',
  version: 1,
  sentence: 'The page names no licence that lets anyone use, change and share it for any purpose.',
  source: 'https://opendefinition.org/od/2.1/en/',
  unit: 'licences',
  fires: '<',
  threshold: 1,
  action: 'note',
  parameters: {},
  measure({ signals }) {
    const open = licenceSignals(signals).filter(
      ({ value }) => recogniseLicence(value)?.isOpen === true,
    )
    return { score: open.length, spans: NO_SPANS }
  },
}
