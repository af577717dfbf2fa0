import { spawn, type ChildProcess } from 'node:child_process'

const ENTRY = new URL('../../bin/limpid.ts', import.meta.url).pathname

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the real program, as a user does. */
export function start(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, LC_ALL: 'C', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, ...said })),
  )
  return { child, ended }
}

/** Runs the program to its end, with `input` on its standard input. */
export async function limpid(args: readonly string[], input = ''): Promise<Ended> {
  const { child, ended } = start(args)
  child.stdin?.end(input)
  return ended
}
