import { join } from 'node:path'
import { readSummary } from '../../disclosure/record/read-summary.ts'
import type { DisclosureRecord } from '../../disclosure/record/record.ts'
import { LimpidError } from '../../errors/limpid-error.ts'
import type { ReleaseRecord } from '../../release/release-record.ts'
import { REPORT_FILES } from '../report-files.ts'

/** What the documents of a release say of it, for its front page. */
export type Disclosed = Pick<DisclosureRecord, 'dataset' | 'isDraft' | 'summary'>

/** Paths of the documents that a release holds besides its reports, as release.json names them. */
export function documentsOf({ files }: ReleaseRecord): readonly string[] {
  const reports: readonly string[] = Object.values(REPORT_FILES)
  return files
    .filter(({ path, rows }) => rows === null && !reports.includes(path))
    .map(({ path }) => path)
}

/** The summary of a release; null where there is none, or none that can be read: `limpid verify` says which. */
export function disclosedIn(
  releaseDirectory: string,
  documents: readonly string[],
): Disclosed | null {
  if (!documents.includes('summary.json')) return null
  try {
    const { dataset, isDraft, summary } = readSummary(join(releaseDirectory, 'summary.json')).record
    return { dataset, isDraft, summary }
  } catch (cause) {
    if (cause instanceof LimpidError) return null
    throw cause
  }
}
