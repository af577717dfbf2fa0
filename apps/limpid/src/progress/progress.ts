import type { TaskReport } from '../work/done-marker.ts'

/** Where progress is told; a command gives one to the job it runs. */
export interface Progress {
  stage(name: string, tasks?: number): void
  records(task: number, records: number): void
  done(report: TaskReport): void
  end(): void
}

export interface ProgressEffects {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  readonly stageWords: (stage: string) => string
}

/** How often a line is told at most: often enough to look alive, seldom enough for a log. */
const TERMINAL_EVERY_MS = 100
const NDJSON_EVERY_MS = 2_000

/** One live line on a terminal; elsewhere JSON lines, one for each stage, each finished task, and every two seconds in between. */
export function progressOf(effects: ProgressEffects): Progress {
  const state = {
    stage: '',
    tasks: 0,
    finished: 0,
    records: 0,
    kept: 0,
    open: new Map<number, number>(),
    since: effects.now(),
    told: 0,
  }
  const show = effects.isTerminal ? liveLine : jsonLine
  const every = effects.isTerminal ? TERMINAL_EVERY_MS : NDJSON_EVERY_MS
  const tell = (now: number, force: boolean) => {
    if (!force && now - state.told < every) return
    state.told = now
    const open = [...state.open.values()].reduce((sum, records) => sum + records, 0)
    const { stage, tasks, finished, records } = state
    effects.write(
      show({
        stage,
        words: effects.stageWords(stage),
        tasks,
        finished,
        records: records + open,
        seconds: (now - state.since) / 1000,
      }),
    )
  }
  return {
    stage(name, tasks = 0) {
      Object.assign(state, { stage: name, tasks, finished: 0, records: 0, since: effects.now() })
      tell(effects.now(), true)
    },
    records(task, records) {
      state.open.set(task, records)
      tell(effects.now(), false)
    },
    done(report) {
      state.open.delete(report.task)
      state.finished++
      state.records += report.counts.records
      tell(effects.now(), !effects.isTerminal)
    },
    end() {
      if (effects.isTerminal) effects.write('\r\u001B[K')
    },
  }
}

interface Line {
  readonly stage: string
  readonly words: string
  readonly tasks: number
  readonly finished: number
  readonly records: number
  readonly seconds: number
}

function liveLine({ words, tasks, finished, records, seconds }: Line): string {
  const files = tasks > 0 ? ` ${finished}/${tasks}` : ''
  const count = records > 0 ? ` · ${records}` : ''
  const rate = records > 0 && seconds > 1 ? ` · ${Math.round(records / seconds)}/s` : ''
  return `\r\u001B[K${words}${files}${count}${rate}`
}

function jsonLine({ stage, tasks, finished, records, seconds }: Line): string {
  return `${JSON.stringify({ stage, tasks, finished, records, seconds: Math.round(seconds * 10) / 10 })}\n`
}
