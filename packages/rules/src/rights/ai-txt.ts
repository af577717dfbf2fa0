import { parseRobots } from './parse-robots.ts'
import { indexRobots } from './robots-agents.ts'
import { decideGroups } from './robots-decision.ts'
import { robotsPath } from './robots-path.ts'
import type { RightsSignal } from './rights-signal.ts'

/** Endings by which ai.txt speaks of text; a page address without an ending is text too. */
const TEXT_ENDINGS = ['', '.html', '.htm', '.txt'] as const

/**
 * What an ai.txt (Spawning) says of a page: robots grammar, patterns mostly media types such as `*.jpg`.
 * The page is turned away when its path is, or when its kind of text is.
 */
export function aiTxtSignals(
  body: Uint8Array,
  url: string,
  captured: number,
): readonly RightsSignal[] {
  const index = indexRobots(parseRobots(body))
  const path = robotsPath(url, 'rfc9309').split('?')[0] ?? '/'
  const hasEnding = /\.[A-Za-z0-9]{1,5}$/.test(path)
  for (const ending of hasEnding ? [''] : TEXT_ENDINGS) {
    const { allowed, rule } = decideGroups(
      index.everybody,
      `${path}${ending}`,
      index.robots.dialect,
    )
    if (!allowed)
      return [
        {
          kind: 'ai-txt-disallow',
          value: '*',
          place: 'file',
          captured,
          detail: `ai.txt:${rule?.line ?? 0}: Disallow: ${rule?.pattern ?? ''}`,
        },
      ]
  }
  return index.everybody.length > 0
    ? [{ kind: 'ai-txt-allow', value: '*', place: 'file', captured, detail: 'ai.txt' }]
    : []
}
