import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/** Runs `limpid build` with the default recipe from nothing; pages judged, and seconds from start to end of the process. */
export function timedBuild(
  files: readonly string[],
  workers: number,
  out: string,
): { readonly pages: number; readonly seconds: number } {
  rmSync(out, { recursive: true, force: true })
  const begun = performance.now()
  const args = [
    'apps/limpid/bin/limpid.ts',
    'build',
    ...files,
    '--out',
    out,
    '--workers',
    String(workers),
  ]
  const ended = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const seconds = (performance.now() - begun) / 1000
  const [, dropped] = /^([\d,]+) dropped/m.exec(ended.stdout) ?? []
  const [, kept] = /^([\d,]+) kept/m.exec(ended.stdout) ?? []
  if (dropped === undefined || kept === undefined)
    throw new Error(`the build failed: ${ended.stderr.slice(-500)}`)
  return { pages: whole(dropped) + whole(kept), seconds }
}

function whole(text: string): number {
  return Number(text.replaceAll(',', ''))
}
