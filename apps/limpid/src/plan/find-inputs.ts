import { accessSync, constants, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { LimpidError, systemCode } from '../errors/limpid-error.ts'
import type { PlannedInput } from './plan.ts'
import { refusePage } from './refuse-pages.ts'

/**
 * Checks the files named on the command line and gives each its name in the ledger: its path below the folder that all of them
 * share, so that the name says nothing of the machine. A file named twice is read once.
 */
export function findInputs(paths: readonly string[]): readonly PlannedInput[] {
  if (paths.length === 0) throw new LimpidError('input/none')
  const shown = new Map(paths.map((path) => [resolve(path), path]))
  const root = commonFolder([...shown.keys()])
  return [...shown].map(([path, name]) => ({
    input: relative(root, path).split(sep).join('/'),
    path,
    bytes: checkedSize(path, name),
  }))
}

function checkedSize(path: string, shown: string): number {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw new LimpidError('input/is-a-directory', { path: shown })
    accessSync(path, constants.R_OK)
    refusePage(path, shown)
    return stats.size
  } catch (cause) {
    if (cause instanceof LimpidError) throw cause
    const code = systemCode(cause) === 'ENOENT' ? 'input/not-found' : 'input/unreadable'
    throw new LimpidError(code, { path: shown, reason: systemCode(cause) ?? 'unknown' }, { cause })
  }
}

function commonFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0] ?? sep)
  for (const path of paths) {
    while (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) folder = dirname(folder)
  }
  return folder
}
