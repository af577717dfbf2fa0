import { NO_SPANS, type Rule } from '../rule.ts'
import type { DomainList } from './domain-list.ts'

/**
 * Finds pages of sites that a list of the operator's names: the host, its registrable domain and every domain between
 * and above. The score counts the lists; each empty span names one as `list:entry`, so that the ledger can say why.
 */
export function listedDomain(lists: readonly DomainList[]): Rule {
  return {
    id: 'url.listed-domain',
    version: 1,
    sentence: 'The site is on a list that the operator supplied.',
    source: 'the operator’s lists; matching by host and every parent domain is our own choice',
    unit: 'lists',
    fires: '>',
    threshold: 0,
    action: 'drop',
    parameters: {},
    measure({ url }) {
      if (lists.length === 0) return { score: null, spans: NO_SPANS }
      const spans = lists.flatMap((list) => {
        const entry = list.entryOf(url)
        return entry === null ? [] : [{ start: 0, end: 0, kind: `${list.name}:${entry}` }]
      })
      return { score: spans.length, spans: spans.length === 0 ? NO_SPANS : spans }
    },
  }
}
