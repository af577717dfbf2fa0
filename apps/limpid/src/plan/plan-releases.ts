import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LimpidError } from '../errors/limpid-error.ts'
import { describe } from '../storage/create-only.ts'
import type { PlannedRelease } from './plan.ts'

/** The earlier releases a run compares its pages with: each once, in the order of their digests, so that it does not matter how they are listed. */
export async function planReleases(folders: readonly string[]): Promise<readonly PlannedRelease[]> {
  const planned = new Map<string, PlannedRelease>()
  for (const folder of folders) {
    const path = existsSync(join(folder, 'release/release.json')) ? join(folder, 'release') : folder
    const record = join(path, 'release.json')
    if (!existsSync(record)) throw new LimpidError('duplicates/not-a-release', { folder })
    const { sha256 } = await describe(record)
    if (!planned.has(sha256)) planned.set(sha256, { path: resolve(path), sha256 })
  }
  return [...planned.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}
