import { EVALUATION_RULE } from '@limpid/rules'
import { parse } from 'yaml'
import { z } from 'zod'
import type { AskLedger, Fact } from './ask-ledger.ts'

/** Pages on which text of one evaluation set was found. */
interface EvaluationShare {
  readonly name: string
  readonly pages: number
  readonly passages: number
  /** Of the pages, those that are in the corpus, whole or edited. */
  readonly inCorpus: number
}

export interface EvaluationFacts {
  readonly found: Fact<EvaluationShare>
  /** Every set that the recipe looks for, in its order: also those that were met nowhere. */
  readonly sets: readonly string[]
}

/** Which evaluation sets stand on which pages; null where the recipe looks for none. */
export async function evaluationFacts(
  ask: AskLedger,
  recipe: string,
): Promise<EvaluationFacts | null> {
  const { evaluations } = recipeSpec.parse(parse(recipe) ?? {})
  const sets = Object.keys(evaluations)
  if (sets.length === 0) return null
  const found = await ask(FOUND, (row) => ({
    name: row.text('name'),
    pages: row.count('page_count'),
    passages: row.count('passages'),
    inCorpus: row.count('in_corpus'),
  }))
  return { found, sets }
}

/** The recipe was checked when the run was planned: what is no mapping names no sets. */
const recipeSpec = z
  .object({ evaluations: z.record(z.string(), z.unknown()).default({}) })
  .catch({ evaluations: {} })

const FOUND = `
SELECT hits.kind AS name,
       CAST(COUNT(DISTINCT hits.page) AS BIGINT) AS page_count,
       CAST(COUNT(*) AS BIGINT) AS passages,
       CAST(COUNT(DISTINCT CASE WHEN pages.verdict IN ('keep', 'edit') THEN hits.page END) AS BIGINT) AS in_corpus
FROM hits JOIN pages ON pages.page = hits.page
WHERE hits.rule = '${EVALUATION_RULE}' AND hits.kind IS NOT NULL
GROUP BY hits.kind
ORDER BY page_count DESC, name`
