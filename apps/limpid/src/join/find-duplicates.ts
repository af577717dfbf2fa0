import type { PagesAsked } from '../duplicates/duplicates-asked.ts'
import { nearDuplicates, type Origin } from './near-duplicates.ts'
import { outcomeSql } from './outcome.ts'
import { positionsSql, sameTextSql, sameUrlSql } from './same-page.ts'
import type { Steps } from './steps.ts'

/** What the search across all pages reads. */
export interface DuplicateSearch {
  readonly steps: Steps
  readonly asked: PagesAsked
  /** (origin, page, surt, text_hash, captured, kept_chars) of every page that may be kept. */
  readonly candidates: string
  /** Earlier releases in the order of their digests, then the run itself. */
  readonly origins: readonly Origin[]
  readonly scratch: string
  /** How shingles come of a text, where not by the edition. */
  readonly shinglesOf?: (text: string) => BigUint64Array
}

/**
 * Finds every page that another stands for and leaves the step `duplicates`. First captures of one address, then equal texts, then near ones:
 * each looks only at what the one before it left. Every step is a file, so that a join that was stopped goes on where it was.
 */
export async function findDuplicates(search: DuplicateSearch): Promise<void> {
  const { steps, asked, candidates, origins, scratch, shinglesOf } = search
  const own = origins.length - 1
  await steps.make('positions', positionsSql(candidates, own))
  const numbered = steps.table('positions').replace(/\)$/, ', file_row_number = true)')
  const positions = `SELECT file_row_number AS position, origin, page, surt, text_hash FROM ${numbered}`
  const url = await steps.make('same-url', sameUrlSql(positions, own, asked))
  const text = await steps.make('same-text', sameTextSql(positions, own, url, asked))
  if (asked.near === null) await steps.make('near', NOBODY_NEAR)
  else {
    const live = await steps.make(
      'live',
      `SELECT p.position, p.origin, p.page FROM (${positions}) p ANTI JOIN ${url} u ON p.position = u.position ANTI JOIN ${text} t ON p.position = t.position
       ORDER BY p.position ASC NULLS LAST`,
    )
    await nearDuplicates({
      steps,
      asked: asked.near,
      origins,
      positions: `SELECT * FROM ${live}`,
      scratch,
      ...(shinglesOf && { shinglesOf }),
    })
  }
  await steps.make('duplicates', outcomeSql({ positions, url, text, near: steps.table('near') }))
}

const NOBODY_NEAR = `SELECT CAST(NULL AS BIGINT) AS position, CAST(NULL AS BIGINT) AS survivor, CAST(NULL AS DOUBLE) AS similarity WHERE false`
