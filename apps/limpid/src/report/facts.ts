import type { DuckDBConnection } from '@duckdb/node-api'
import type { ReleaseRecord } from '../release/release-record.ts'
import { rightsFacts, type RightsFacts } from '../rights/rights-facts.ts'
import { hasRights, ledgerOf, type AskLedger } from './facts/ask-ledger.ts'
import { balanceFacts, type BalanceFacts } from './facts/balance.ts'
import { captureFacts, type CaptureFacts } from './facts/captures.ts'
import { disclosedIn, documentsOf, type Disclosed } from './facts/disclosed.ts'
import { duplicateFacts, type DuplicateFacts } from './facts/duplicates.ts'
import { editFacts, type EditFacts } from './facts/edits.ts'
import { effectFacts, type EffectFacts } from './facts/effects.ts'
import { evaluationFacts, type EvaluationFacts } from './facts/evaluations.ts'
import { exampleFacts, type ExampleFacts } from './facts/examples.ts'
import { gapFacts, type GapFacts } from './facts/gaps.ts'
import { inputFacts, type InputFacts } from './facts/inputs.ts'
import { registerFacts, type RegisterFacts } from './facts/registers.ts'
import { lineFacts, type LineFacts } from './facts/lines.ts'
import { sourceFacts, type SourceFacts } from './facts/sources.ts'
import { readRelease } from './read-release.ts'

/** Everything the report says about a release: rows of the ledger, each with the query that gives them. JSON-able. */
export interface ReleaseFacts {
  readonly release: ReleaseRecord
  /** Documents that stand beside the report, by path. */
  readonly documents: readonly string[]
  readonly disclosed: Disclosed | null
  readonly balance: BalanceFacts
  readonly effects: EffectFacts
  readonly edits: EditFacts
  readonly sources: SourceFacts
  readonly captures: CaptureFacts
  readonly inputs: InputFacts
  readonly duplicates: DuplicateFacts
  readonly lines: LineFacts
  /** Null where the recipe looks for no evaluation sets. */
  readonly evaluations: EvaluationFacts | null
  readonly examples: ExampleFacts
  readonly gaps: GapFacts
  /** Null for a release whose ledger names no kinds of text. */
  readonly registers: RegisterFacts | null
  /** Null for a release without tables on rights. */
  readonly rights: RightsFacts | null
}

/** Asks the ledger of a release for every figure of its report; only sums and first rows leave the engine. */
export async function factsOf(
  connection: DuckDBConnection,
  releaseDirectory: string,
  ask: AskLedger = ledgerOf(connection, releaseDirectory),
): Promise<ReleaseFacts> {
  const release = readRelease(releaseDirectory)
  const documents = documentsOf(release)
  return {
    release,
    documents,
    disclosed: disclosedIn(releaseDirectory, documents),
    balance: await balanceFacts(ask),
    effects: await effectFacts(ask),
    edits: await editFacts(ask),
    sources: await sourceFacts(ask),
    captures: await captureFacts(ask),
    inputs: await inputFacts(ask),
    duplicates: await duplicateFacts(ask),
    lines: await lineFacts(ask),
    evaluations: await evaluationFacts(ask, release.recipe.text),
    examples: await exampleFacts(ask),
    gaps: await gapFacts(ask),
    registers: await registerFacts(ask),
    rights: hasRights(releaseDirectory) ? await rightsFacts(ask) : null,
  }
}
