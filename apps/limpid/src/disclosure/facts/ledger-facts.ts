import { hasRights, type AskLedger } from '../../report/facts/ask-ledger.ts'
import { duplicateFacts, type DuplicateFacts } from '../../report/facts/duplicates.ts'
import { editFacts, type EditFacts } from '../../report/facts/edits.ts'
import { effectFacts } from '../../report/facts/effects.ts'
import { gapFacts, type GapFacts } from '../../report/facts/gaps.ts'
import type { ReleaseRecord } from '../../release/release-record.ts'
import { rightsFacts, type RightsFacts } from '../../rights/rights-facts.ts'
import type { Provider } from '../provider/provider.ts'
import { corpusFacts, type CorpusFacts } from './corpus.ts'
import { domainFacts, type DomainFacts } from './domains.ts'
import { provenanceFacts, type ProvenanceFacts } from './provenance.ts'
import { stepFacts, type StepFacts } from './steps.ts'

/** Every figure of the disclosure: rows of the ledger, each with the query that gives them. */
export interface LedgerFacts {
  readonly corpus: CorpusFacts
  readonly provenance: ProvenanceFacts
  readonly domains: DomainFacts
  readonly steps: StepFacts
  readonly duplicates: DuplicateFacts['totals']
  readonly edits: EditFacts['passages']
  readonly gaps: GapFacts['totals']
  /** Null for a release without tables on rights. */
  readonly rights: RightsFacts | null
}

/** Asks the ledger of a release for every figure of its disclosure. */
export async function ledgerFactsOf(
  ask: AskLedger,
  releaseDirectory: string,
  release: ReleaseRecord,
  provider: Provider,
): Promise<LedgerFacts> {
  return {
    corpus: await corpusFacts(ask),
    provenance: await provenanceFacts(ask, provider.sources),
    domains: await domainFacts(ask, provider.release.isSme),
    steps: await stepFacts(ask, release.rules, await effectFacts(ask)),
    duplicates: (await duplicateFacts(ask)).totals,
    edits: (await editFacts(ask)).passages,
    gaps: (await gapFacts(ask)).totals,
    rights: hasRights(releaseDirectory) ? await rightsFacts(ask) : null,
  }
}
