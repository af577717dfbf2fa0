import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'

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

/** A Python with the readers of a release, in a virtual environment that is made once; null, with the reason said, where it cannot be had. */
export function releaseReaders(): string | null {
  const folder = `${CACHE}venv-disclosure`
  const python = `${folder}/bin/python`
  const done = `${folder}/installed`
  if (existsSync(done)) return python
  try {
    mkdirSync(CACHE, { recursive: true })
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' })
    execFileSync(
      python,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES],
      { stdio: 'ignore' },
    )
    writeFileSync(done, '')
    return python
  } catch {
    process.stderr.write(`skipped: ${PACKAGES.join(', ')} cannot be installed here\n`)
    return null
  }
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
