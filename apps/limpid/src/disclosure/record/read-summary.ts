import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LimpidError } from '../../errors/limpid-error.ts'
import type { PreviousSummary } from './record-of.ts'
import { recordSpec } from './record-spec.ts'

/** The summary before this one, as its copy lies in a release, so that a stranger can compare the two again. */
export const PREVIOUS_COPY = 'previous-summary.json'

/** Its list of domains likewise. */
export const PREVIOUS_LIST = 'previous-domains-top.parquet'

/** Reads and checks a `summary.json`, with its digest and the list of domains beside it. */
export function readSummary(path: string, list = 'domains-top.parquet'): PreviousSummary {
  const domainList = join(dirname(path), list)
  try {
    const text = readFileSync(path, 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const read = { record: recordSpec.parse(JSON.parse(text)), sha256 }
    return existsSync(domainList) ? { ...read, domainList } : read
  } catch (cause) {
    throw new LimpidError('disclosure/not-a-summary', { path }, { cause })
  }
}
