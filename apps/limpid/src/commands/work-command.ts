import { work, type Stage } from '../work/work.ts'

/** `limpid work`: task ids on standard input, JSON lines on standard output. */
export async function workCommand(run: string, stage: Stage): Promise<void> {
  await work(run, stage, process.stdin, (line) => process.stdout.write(`${JSON.stringify(line)}\n`))
}
