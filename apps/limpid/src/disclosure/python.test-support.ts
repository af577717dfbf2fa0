import { spawnSync } from 'node:child_process'
import { pythonWith } from '../../../../bench/peers/python.ts'

const CACHE = new URL('../../../../.cache/', import.meta.url).pathname

/** What reads a release from outside, pinned: the test says what it was run with. */
const PACKAGES = [
  'mlcroissant==1.1.0',
  'huggingface_hub',
  'duckdb',
  'polars',
  'pandas',
  'pyarrow',
  'datasets',
] as const

/** A Python with the readers of a release; null, with the reason said, where it cannot be had. */
export function releaseReaders(): string | null {
  return pythonWith('disclosure', PACKAGES)
}

/** Runs Python code in a folder and gives what it printed. */
export function runPython(python: string, code: string, folder: string): string {
  const environment = {
    ...process.env,
    HF_HUB_OFFLINE: '1',
    HF_DATASETS_CACHE: `${CACHE}datasets`,
    HF_HOME: `${CACHE}huggingface`,
  }
  const ended = spawnSync(python, ['-c', code], { cwd: folder, env: environment, encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(ended.stderr)
  return ended.stdout.trim()
}
