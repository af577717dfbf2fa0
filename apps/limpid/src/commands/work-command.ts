import { work, type Stage } from '../work/work.ts'

/** `limpid work`: task ids on standard input, JSON lines on standard output. */
export async function workCommand(run: string, stage: Stage): Promise<void> {
  try {
    await work(run, stage, process.stdin, (line) =>
      process.stdout.write(`${JSON.stringify(line)}\n`),
    )
  } finally {
    process.stdin.destroy() // left open, it keeps a worker that failed alive, and whoever started it waiting
  }
}
