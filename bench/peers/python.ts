import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

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

const ONE_THREAD = {
  ...process.env,
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  TOKENIZERS_PARALLELISM: 'false',
}

/** A peer that was started once and is asked again and again, so that its start is in no figure. */
export interface Peer extends AsyncDisposable {
  /** A JSON line in, an object out. */
  ask(question: unknown): Promise<Readonly<Record<string, unknown>>>
}

/** Starts a peer's script, one thread, which prints a line when it is ready; null, with the reason said, where it does not start. */
export async function startPeer(
  python: string,
  script: string,
  args: readonly string[] = [],
): Promise<Peer | null> {
  const path = new URL(script, import.meta.url).pathname
  const child = spawn(python, [path, ...args], {
    env: ONE_THREAD,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  if ((await lines.next()).done === true) {
    process.stderr.write(`skipped: ${script} does not start here\n`)
    return null
  }
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`)
      const answer: unknown = JSON.parse(String((await lines.next()).value))
      if (typeof answer !== 'object' || answer === null) throw new Error(`${script} gave no answer`)
      return { ...answer }
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await lines.return?.()
    },
  }
}

/** Runs a peer's script, one thread, and gives the JSON it prints last; null, with its last words said, where it fails. */
export function peerResult(python: string, script: URL, args: readonly string[]): unknown {
  const ended = spawnSync(python, [script.pathname, ...args], {
    env: ONE_THREAD,
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
