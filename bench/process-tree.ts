import { readdirSync, readFileSync } from 'node:fs'

/** Bytes of memory that a process and all its descendants hold, each shared page counted in parts (proportional set size, proc(5)). */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const parent = parentOf(entry)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  let sum = 0
  const open = [root]
  for (let process = open.pop(); process !== undefined; process = open.pop()) {
    sum += memoryOf(process)
    open.push(...(children.get(process) ?? []))
  }
  return sum
}

/** The state of a process is the second field behind its name, which stands in brackets and may hold anything. */
function parentOf(process: string): number | null {
  const status = read(`/proc/${process}/stat`)
  return status === null ? null : Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
}

function memoryOf(process: number): number {
  const rollup = read(`/proc/${process}/smaps_rollup`)
  return Number(/^Pss:\s+(\d+)/m.exec(rollup ?? '')?.[1] ?? 0) * 1024
}

/** Null for a process that has ended since it was listed. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Clock ticks a second in proc(5): USER_HZ is 100 on every architecture that Node runs on. */
const TICKS = 100

/** Processor time of all children of this process that have ended, theirs included: fields 16 and 17 of stat. */
export function childrenSeconds(): number {
  const status = read('/proc/self/stat') ?? ''
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS
}
