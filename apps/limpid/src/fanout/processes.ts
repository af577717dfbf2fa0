import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { LimpidError } from '../errors/limpid-error.ts'
import type { TaskReport } from '../work/done-marker.ts'
import { workerLineSpec, type Stage } from '../work/work.ts'

export interface FanoutOptions {
  readonly root: string
  readonly stage: Stage
  readonly tasks: readonly number[]
  readonly workers: number
  readonly signal: AbortSignal
  readonly onProgress: (task: number, records: number) => void
  readonly onReport: (report: TaskReport) => void
  /** What to do with a task whose worker died each time it was tried. */
  readonly onPoison: (task: number, reason: string) => Promise<TaskReport>
}

/** Workers a task may lose before it is called poison: a crash in native code or of memory on one file must not cost the run. */
const TRIES = 3

/**
 * Bounds what V8 and malloc keep for later: a worker's memory is then what it needs and stays flat. The largest page that is read (5 MiB, a million
 * different words) needs less than 256 MB of heap. A worker collects its garbage itself: V8's helper threads would take the core of the next worker.
 */
const WORKER_FLAGS = [
  '--single-threaded-gc',
  '--max-semi-space-size=8',
  '--max-old-space-size=300',
  '--expose-gc',
]
const WORKER_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }

const ENTRY = new URL('../../bin/limpid.ts', import.meta.url).pathname

/**
 * Runs tasks in worker processes on this machine, each with one task at a time. Processes rather than threads, so that a crash in
 * native code costs one task. Resolves when every task has a report. A worker that fails by a defect of ours or a full disk ends the
 * others at once: the run cannot become whole.
 */
export async function runInProcesses(options: FanoutOptions): Promise<void> {
  const queue = options.tasks.map((task) => ({ task, tries: 0 }))
  const count = Math.min(options.workers, queue.length)
  const failed = new AbortController()
  const signal = AbortSignal.any([options.signal, failed.signal])
  const place = async () => {
    try {
      await serve({ ...options, signal }, queue)
    } catch (error) {
      failed.abort(error)
      throw error
    }
  }
  await Promise.all(Array.from({ length: count }, place))
}

interface Queued {
  readonly task: number
  tries: number
}

/** One place for a worker: starts another when one dies, until the queue is empty. */
async function serve(options: FanoutOptions, queue: Queued[]): Promise<void> {
  while (queue.length > 0) {
    const unfinished = await runWorker(options, queue)
    options.signal.throwIfAborted()
    if (!unfinished) continue
    const { queued, reason } = unfinished
    queued.tries++
    if (queued.tries < TRIES) queue.push(queued)
    else options.onReport(await options.onPoison(queued.task, reason))
  }
}

/** Feeds one worker from the queue until that is empty (null) or the worker is killed (the task it had). */
async function runWorker(
  options: FanoutOptions,
  queue: Queued[],
): Promise<{ queued: Queued; reason: string } | null> {
  const child = spawn(
    process.execPath,
    [...WORKER_FLAGS, ENTRY, 'work', '--run', options.root, '--stage', options.stage],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...WORKER_ENVIRONMENT } },
  )
  const stop = () => child.kill('SIGKILL')
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    return await feed(child, options, queue)
  } finally {
    options.signal.removeEventListener('abort', stop)
    if (child.exitCode === null) child.kill('SIGKILL')
  }
}

async function feed(
  child: ChildProcess,
  options: FanoutOptions,
  queue: Queued[],
): Promise<{ queued: Queued; reason: string } | null> {
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('a worker without pipes')
  const words = lastWords(stderr)
  const ended = new Promise<string | number>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code ?? 0)),
  )
  stdin.on('error', () => {}) // a worker that dies with a task in the pipe is told by its end, below
  let current: Queued | null = null
  const next = () => {
    current = queue.shift() ?? null
    if (current) stdin.write(`${current.task}\n`)
    else stdin.end()
  }
  next()
  for await (const line of createInterface({ input: stdout })) {
    const said = workerLineSpec.parse(JSON.parse(line))
    if (said.kind === 'progress') options.onProgress(said.task, said.records)
    else if (said.kind === 'broken') throw new LimpidError('run/disk-full', { out: options.root })
    else {
      options.onReport(said.report)
      next()
    }
  }
  const how = await ended
  options.signal.throwIfAborted()
  if (typeof how === 'number' && how !== 0)
    throw new Error(`a worker failed with exit ${how}\n${words()}`)
  return current === null ? null : { queued: current, reason: `worker ended by ${how}` }
}

/** What a worker said before it failed: a stack of ours, never a page's text. */
function lastWords(stderr: NodeJS.ReadableStream): () => string {
  let said = ''
  stderr.on('data', (chunk: Buffer) => {
    if (said.length < 4_000) said += chunk.toString()
  })
  return () => said
}
