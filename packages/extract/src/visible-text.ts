import { decodeText } from './entities.ts'
import { RUN_END, RUN_SIZE, RUN_START } from './page.ts'
import type { Page } from './page.ts'

/** All text of a page outside scripts, styles, titles and templates, in the order of the source. */
export function visibleText(page: Page): string {
  const parts: string[] = []
  for (let run = 0; run < page.runCount; run++) {
    const start = page.runs[run * RUN_SIZE + RUN_START] ?? 0
    const end = page.runs[run * RUN_SIZE + RUN_END] ?? 0
    if (end > start) parts.push(decodeText(page.source.bytes, start, end, false))
  }
  return parts.join('')
}
