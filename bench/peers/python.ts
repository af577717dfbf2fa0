import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'

const CACHE = new URL('../../.cache/', import.meta.url).pathname

/** A Python with the packages given, in a virtual environment of its own that is made once; null, with the reason said, where it cannot be had. */
export function pythonWith(name: string, packages: readonly string[]): string | null {
  const folder = `${CACHE}venv-${name}`
  const python = `${folder}/bin/python`
  const done = `${folder}/installed-${packages.join('_').replaceAll(/[^\w.=-]/g, '-')}`
  if (existsSync(done)) return python
  try {
    mkdirSync(CACHE, { recursive: true })
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' })
    execFileSync(
      python,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    writeFileSync(done, '')
    return python
  } catch {
    process.stderr.write(`skipped: ${packages.join(', ')} cannot be installed here\n`)
    return null
  }
}

/** Runs a peer's script, one thread, and gives the JSON it prints last; null, with its last words said, where it fails. */
export function peerResult(python: string, script: URL, args: readonly string[]): unknown {
  const environment = {
    ...process.env,
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    TOKENIZERS_PARALLELISM: 'false',
  }
  const ended = spawnSync(python, [script.pathname, ...args], {
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  const last = ended.stdout.trim().split('\n').at(-1) ?? ''
  if (ended.status === 0 && last.startsWith('{')) return JSON.parse(last)
  process.stderr.write(
    `skipped: ${script.pathname.split('/').at(-1)} failed: ${ended.stderr.trim().split('\n').at(-1)}\n`,
  )
  return null
}
