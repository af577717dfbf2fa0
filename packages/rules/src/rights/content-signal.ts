import { mostRestrictive, type Statement } from './rights-signal.ts'
import type { Purpose } from './usage-preferences.ts'

/** The signal that speaks of each purpose; `ai-input`, use of a page at the moment of an answer, is neither. */
const SIGNAL_OF = { train: 'ai-train', search: 'search' } as const satisfies Record<Purpose, string>

/**
 * Reads a Content-Signal value, `search=yes, ai-train=no` (Cloudflare's policy: no is an express reservation of rights,
 * an absent signal states nothing). Names and values are compared without case; of two contradicting ones no stands.
 */
export function contentSignalFor(value: string, purpose: Purpose): Statement {
  let stated: Statement = 'unstated'
  for (const part of value.toLowerCase().split(',')) {
    const [name, word] = part.split('=')
    if (name?.trim() !== SIGNAL_OF[purpose]) continue
    stated = mostRestrictive(stated, statementOf(word?.trim()))
  }
  return stated
}

function statementOf(word: string | undefined): Statement {
  if (word === 'no') return 'reserved'
  return word === 'yes' ? 'allowed' : 'unstated'
}
