import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { LimpidError, systemCode } from '../errors/limpid-error.ts'

/** Writes a page whole or not at all; one of that name is replaced. */
export function writePage(path: string, page: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, page)
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw new LimpidError(
      'diff/not-writable',
      { path, reason: systemCode(cause) ?? 'unknown' },
      { cause },
    )
  }
}
