import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

const ENTRY = new URL('../../../bin/limpid.ts', import.meta.url).pathname

/** Of util-linux, on every Linux. */
const SCRIPT = '/usr/bin/script'

/** Null where util-linux's `script` gives a program a terminal of its own; else why the tests that need one are skipped. */
export const noTerminal: string | null =
  spawnSync(SCRIPT, ['-qec', 'true', '/dev/null']).status === 0
    ? null
    : 'no `script` of util-linux here: tests on a terminal are skipped'

export interface TerminalSession {
  readonly code: number | null
  /** What stood on the terminal, without its colours and movements. */
  readonly shown: string
  /** Questions in the order they were asked. */
  readonly asked: readonly string[]
}

const QUESTION = /\? ([a-z0-9]+\.[\w.-]+)/g
/** Ctrl-C and Ctrl-D. */
const KEYS: ReadonlySet<string> = new Set(['\u0003', '\u0004'])
/** A prompt is drawn in several pieces; it is whole when nothing has come for so long. */
const QUIET_MS = 30

/**
 * Runs the program on a terminal and types an answer to each question, the next one where an answer is refused. What was typed before is
 * cleared first (Ctrl-U). Ctrl-C and Ctrl-D are answers too; without one left, Ctrl-C is pressed.
 */
export async function onTerminal(
  args: readonly string[],
  answersTo: (question: string) => readonly string[],
): Promise<TerminalSession> {
  const command = [process.execPath, ENTRY, ...args].map((part) => `'${part}'`).join(' ')
  const environment = { ...process.env, TERM: 'xterm', LC_ALL: 'C.UTF-8' }
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], { env: environment })
  let shown = ''
  let seen = 0
  let open: string[] = []
  const asked: string[] = []
  const answer = () => {
    const drawn = stripVTControlCharacters(shown.slice(seen))
    const question = [...drawn.matchAll(QUESTION)].at(-1)?.[1]
    if (question === undefined) return
    const isNew = asked.at(-1) !== question
    if (!isNew && !/^> /m.test(drawn)) return
    seen = shown.length
    if (isNew) {
      asked.push(question)
      open = [...answersTo(question)]
    }
    const next = open.shift() ?? '\u0003'
    child.stdin.write(KEYS.has(next) ? next : `\u0015${next}\r`)
  }
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8')
    clearTimeout(timer)
    timer = setTimeout(answer, QUIET_MS)
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return { code, shown: stripVTControlCharacters(shown), asked }
}
