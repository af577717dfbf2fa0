import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { releaseOf } from '../disclosure/write-disclosure.ts'
import { LimpidError } from '../errors/limpid-error.ts'
import type { ReleaseRecord } from '../release/release-record.ts'
import { readRelease } from '../report/read-release.ts'

/** A release to compare: where it lies, and what it says of itself. */
export interface OpenSide {
  readonly folder: string
  readonly directory: string
  readonly record: ReleaseRecord
}

/**
 * The two releases of a comparison.
 *
 * @throws LimpidError where one is none, both are one, or two versions of Limpid made them: then the program differs, not the recipe alone.
 */
export function openSides(before: string, after: string): readonly [OpenSide, OpenSide] {
  const sides = [openSide(before), openSide(after)] as const
  const [first, second] = sides
  if (realpathSync(first.directory) === realpathSync(second.directory))
    throw new LimpidError('diff/same-folder', { before, after })
  if (first.record.limpid !== second.record.limpid)
    throw new LimpidError('diff/other-version', {
      before,
      after,
      made: first.record.limpid,
      other: second.record.limpid,
    })
  return sides
}

function openSide(folder: string): OpenSide {
  const directory = releaseOf(folder)
  if (!existsSync(join(directory, 'ledger')))
    throw new LimpidError('run/not-a-run', { out: folder })
  try {
    return { folder, directory, record: readRelease(directory) }
  } catch (cause) {
    throw new LimpidError('run/not-a-run', { out: folder }, { cause })
  }
}
