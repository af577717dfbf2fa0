import { existsSync } from 'node:fs'

/** Real data beside the repository, read in place and never copied (../shared/data from its root). */
const SHARED = new URL('../../../../../shared/data/', import.meta.url)

/** The address of a file of the real data, or null with a printed reason. */
export function sharedData(path: string): URL | null {
  const file = new URL(path, SHARED)
  if (existsSync(file)) return file
  process.stderr.write(`skipped: ../shared/data/${path} is not there\n`)
  return null
}
