import type { AskLedger, Fact } from './ask-ledger.ts'

/** Records of one input file by what became of them. */
interface InputShare {
  readonly input: string
  readonly records: number
  readonly judged: number
  readonly inCorpus: number
}

export interface InputFacts {
  readonly files: Fact<InputShare>
}

/** The input files with most records. */
export async function inputFacts(ask: AskLedger): Promise<InputFacts> {
  const files = await ask(FILES, (row) => ({
    input: row.text('input'),
    records: row.count('records'),
    judged: row.count('judged'),
    inCorpus: row.count('in_corpus'),
  }))
  return { files }
}

const FILES = `
SELECT COALESCE(input, '?') AS input,
       CAST(COUNT(*) AS BIGINT) AS records,
       CAST(SUM(CASE WHEN verdict <> 'skip' THEN 1 ELSE 0 END) AS BIGINT) AS judged,
       CAST(SUM(CASE WHEN verdict IN ('keep', 'edit') THEN 1 ELSE 0 END) AS BIGINT) AS in_corpus
FROM pages
GROUP BY COALESCE(input, '?')
ORDER BY records DESC, input
LIMIT 20`
