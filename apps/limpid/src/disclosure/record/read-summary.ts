import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { LimpidError } from '../../errors/limpid-error.ts'
import type { PreviousSummary } from './record-of.ts'
import { recordSpec } from './record-spec.ts'

/** The summary before this one, as its copy lies in a release, so that a stranger can compare the two again. */
export const PREVIOUS_COPY = 'previous-summary.json'

/** Reads and checks a `summary.json`, with its digest. */
export function readSummary(path: string): PreviousSummary {
  try {
    const text = readFileSync(path, 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { record: recordSpec.parse(JSON.parse(text)), sha256 }
  } catch (cause) {
    throw new LimpidError('disclosure/not-a-summary', { path }, { cause })
  }
}
