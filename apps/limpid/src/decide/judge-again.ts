import { documentOf, judge, type RightsQuestion, type Step } from '@limpid/rules'
import { z } from 'zod'
import { measureColumn } from '../recipe/recipe.ts'
import type { Row } from '../storage/table.ts'
import { signalsSeen } from '../work/page-rights.ts'
import { hitRows, keptText } from '../work/page-row.ts'

/** What a run stores of a page that rules look at. */
export interface StoredPage {
  readonly page: number
  readonly url: string | null
  readonly text: string
  readonly seen: string | null
  readonly language: string | null
  readonly languageScore: number
  readonly captured: number | null
}

/** What a second judgement leaves of a page. */
export interface JudgedAgain {
  readonly row: Row
  readonly hits: readonly Row[]
  readonly text: Row
}

/** JSON that `textRow` wrote; what stands in a signal was checked when the page was read. */
const seenSpec = z.object({
  url: z.string().optional(),
  signals: z
    .array(
      z.object({
        kind: z.string(),
        value: z.string(),
        place: z.enum(['header', 'head', 'body', 'robots', 'file']),
        detail: z.string().exactOptional(),
        captured: z.number().exactOptional(),
      }),
    )
    .default([]),
})

/** Judges a page from what the run stored of it, as `limpid build` did from the crawl. Pure. */
export function judgeAgain(
  stored: StoredPage,
  steps: readonly Step[],
  question: RightsQuestion | null,
): JudgedAgain {
  const { page, text, language, languageScore, captured } = stored
  const { url, signals: all } = seenOf(stored)
  const rights = { signals: all, captured, looked: new Set<never>() }
  const signals = signalsSeen(rights, { question, hostSignals: () => [] })
  const document = documentOf({ url, text, language, languageScore, signals })
  const judgement = judge(document, steps)
  const isKept = judgement.verdict !== 'drop'
  const kept = keptText(judgement)
  const row: Record<string, Row[string]> = {
    page,
    verdict: judgement.verdict,
    rule: judgement.decidedBy?.rule.id ?? null,
    kept_chars: isKept ? kept.kept_chars : 0,
    text_hash: isKept ? kept.text_hash : null,
  }
  for (const [index, { rule }] of steps.entries())
    row[measureColumn(rule.id)] = judgement.measures[index] ?? null
  return { row, hits: hitRows(page, text, judgement), text: { page, ...kept } }
}

/** The address as it was captured, and every signal of the page and its host. */
export function seenOf({ url, seen }: Pick<StoredPage, 'url' | 'seen'>) {
  const { url: captured = url ?? '', signals } = seenSpec.parse(
    seen === null ? {} : JSON.parse(seen),
  )
  return { url: captured, signals }
}
