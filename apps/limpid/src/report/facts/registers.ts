import type { AskLedger, Fact } from './ask-ledger.ts'

/** Pages judged of one kind of text, and what became of them. */
export interface RegisterShare {
  /** Null for pages whose kind nobody could tell. */
  readonly register: string | null
  readonly judged: number
  readonly inCorpus: number
}

/** Pages of a kind that one rule dropped. */
interface RegisterLoss {
  readonly rule: string
  readonly register: string
  readonly pages: number
}

export interface RegisterFacts {
  readonly kinds: Fact<RegisterShare>
  readonly losses: Fact<RegisterLoss>
}

/** What kinds of text there were, and what each rule took of them; null for a release whose ledger names no kinds. */
export async function registerFacts(ask: AskLedger): Promise<RegisterFacts | null> {
  const columns = await ask(
    `SELECT column_name AS name FROM (DESCRIBE SELECT * FROM pages) WHERE column_name = 'register'`,
    (row) => row.text('name'),
  )
  if (columns.rows.length === 0) return null
  return {
    kinds: await ask(KINDS, (row) => ({
      register: row.textOrNull('register'),
      judged: row.count('judged'),
      inCorpus: row.count('in_corpus'),
    })),
    losses: await ask(LOSSES, (row) => ({
      rule: row.text('rule'),
      register: row.text('register'),
      pages: row.count('dropped'),
    })),
  }
}

const KINDS = `
SELECT register,
       CAST(COUNT(*) AS BIGINT) AS judged,
       CAST(SUM(CASE WHEN verdict IN ('keep', 'edit') THEN 1 ELSE 0 END) AS BIGINT) AS in_corpus
FROM pages
WHERE verdict <> 'skip'
GROUP BY register
ORDER BY judged DESC, register`

const LOSSES = `
SELECT COALESCE(rule, 'unknown') AS rule, register, CAST(COUNT(*) AS BIGINT) AS dropped
FROM pages
WHERE verdict = 'drop' AND register IS NOT NULL
GROUP BY COALESCE(rule, 'unknown'), register
ORDER BY dropped DESC, rule, register`
