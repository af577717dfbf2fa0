import type { ReleaseRecord } from '../../release/release-record.ts'
import type { LedgerFacts } from '../facts/ledger-facts.ts'
import type { SourceRow } from '../facts/provenance.ts'
import type { Form } from '../form/form.ts'
import type { DeclaredSource, Provider, SourceCategory } from '../provider/provider.ts'

/** All that an answer may draw on. */
export interface Material {
  readonly form: Form
  readonly release: ReleaseRecord
  readonly provider: Provider
  readonly facts: LedgerFacts
}

/** A declared source of which the corpus holds pages, with what the ledger says of it. */
export interface KeptSource {
  readonly declared: DeclaredSource
  readonly row: SourceRow
}

/** Sources of a category with pages in the corpus, largest first. */
export function keptSources(
  { provider, facts }: Pick<Material, 'provider' | 'facts'>,
  category: SourceCategory,
): readonly KeptSource[] {
  return facts.provenance.sources.rows.flatMap((row) => {
    const declared = provider.sources.find((source) => source.id === row.source)
    return declared?.category === category && row.pagesKept > 0 ? [{ declared, row }] : []
  })
}

/** The one row of a fact that always has one. */
export function only<Row>({ rows }: { readonly rows: readonly Row[] }): Row {
  const [row] = rows
  if (row === undefined) throw new Error('a sum over the ledger gave no row')
  return row
}
