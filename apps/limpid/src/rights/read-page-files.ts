import { readFileSync } from 'node:fs'
import { extract } from '@limpid/extract'
import {
  PAYWALL_KIND,
  readHostFiles,
  type HostFile,
  type HostFileName,
  type PageRights,
  type RightsSignal,
  type SignalPlace,
} from '@limpid/rules'
import { LimpidError, systemCode } from '../errors/limpid-error.ts'
import { RIGHTS_HEADERS } from './rights-headers.ts'

/** What a publisher hands over: each path is a file on disk, absent where there is none to look at. */
export interface PageFiles {
  readonly robots?: string
  readonly tdmrep?: string
  readonly aiTxt?: string
  readonly headers?: string
  readonly html?: string
}

/** All files are read as captured together, at one moment. */
const TOGETHER = 0

/** Reads what was handed over about one page. A file that was not given is a place not looked at. */
export function readPageFiles(url: string, files: PageFiles, crawler: string): PageRights {
  const looked = new Set<SignalPlace>()
  const signals: RightsSignal[] = []
  if (files.headers !== undefined) {
    looked.add('header')
    signals.push(...headerSignals(read(files.headers).toString('latin1')))
  }
  if (files.html !== undefined) {
    looked.add('head').add('body')
    signals.push(...htmlSignals(read(files.html), url))
  }
  const given: readonly (readonly [HostFileName, string | undefined])[] = [
    ['robots.txt', files.robots],
    ['tdmrep.json', files.tdmrep],
    ['ai.txt', files.aiTxt],
  ]
  const hostFiles = given.flatMap(([file, path]): readonly HostFile[] =>
    path === undefined ? [] : [{ file, captured: TOGETHER, status: 200, body: read(path) }],
  )
  signals.push(...readHostFiles(hostFiles, crawler).signalsFor(url))
  return { signals, captured: TOGETHER, looked }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    const code = systemCode(cause)
    const mistake =
      code === 'EISDIR'
        ? 'input/is-a-directory'
        : code === 'ENOENT'
          ? 'input/not-found'
          : 'input/unreadable'
    throw new LimpidError(mistake, { path, reason: code ?? 'unknown' }, { cause })
  }
}

/** Reads headers as `curl --head` prints them. Of several answers, as after a redirect, the last one counts. */
function headerSignals(text: string): readonly RightsSignal[] {
  const answers = text.trim().split(/(?:\r?\n){2,}/)
  const signals: RightsSignal[] = []
  for (const line of (answers.at(-1) ?? '').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const kind = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (RIGHTS_HEADERS.has(kind))
      signals.push({ kind, value: line.slice(colon + 1).trim(), place: 'header' })
  }
  return signals
}

function htmlSignals(html: Buffer, url: string): readonly RightsSignal[] {
  const { signals, isAccessibleForFree } = extract(html, { url })
  if (isAccessibleForFree === undefined) return signals
  return [...signals, { kind: PAYWALL_KIND, value: String(isAccessibleForFree), place: 'head' }]
}
