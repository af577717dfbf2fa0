import { readdirSync, readFileSync } from 'node:fs'

/** Resident memory of a process and everything it started, in bytes: what they share is counted for each. */
export function treeBytes(root: number): number {
  const children = new Map<number, number[]>()
  const bytes = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const status = statusOf(entry)
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
    bytes.set(Number(entry), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024)
  }
  let sum = 0
  const open = [root]
  for (let process = open.pop(); process !== undefined; process = open.pop()) {
    sum += bytes.get(process) ?? 0
    open.push(...(children.get(process) ?? []))
  }
  return sum
}

/** Empty for a process that ended meanwhile. */
function statusOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8')
  } catch {
    return ''
  }
}
