import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LimpidError } from '../../errors/limpid-error.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const
const LONGEST_MS = 120_000

const SWITCHES = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
] as const

/**
 * Path of the Chromium that prints: LIMPID_CHROMIUM where it is set, else the first on PATH.
 *
 * @throws LimpidError when there is none.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['LIMPID_CHROMIUM']
  const candidates =
    named === undefined
      ? (environment['PATH'] ?? '')
          .split(delimiter)
          .flatMap((folder) => NAMES.map((name) => join(folder, name)))
      : [named]
  const found = candidates.find((path) => existsSync(path))
  if (found === undefined) throw new LimpidError('report/no-browser', {})
  return found
}

/** Prints an HTML file as a tagged PDF. The page has no script and loads nothing; its own style numbers the pages. */
export function printPage(browser: string, from: string, to: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'limpid-print-'))
  try {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const ended = spawnSync(
      browser,
      [
        ...SWITCHES,
        ...root,
        `--user-data-dir=${profile}`,
        `--print-to-pdf=${to}`,
        pathToFileURL(from).href,
      ],
      { encoding: 'utf8', timeout: LONGEST_MS },
    )
    if (ended.status !== 0 || !existsSync(to))
      throw new LimpidError(
        'report/not-printed',
        { browser },
        { cause: ended.error ?? ended.stderr },
      )
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
