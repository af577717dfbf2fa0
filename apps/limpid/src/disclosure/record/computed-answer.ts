import type { FactValue } from '../provider/provider.ts'
import { computedDatasets } from './computed-datasets.ts'
import { computedMeasures } from './computed-measures.ts'
import { computedSize } from './computed-size.ts'
import type { Material } from './material.ts'
import type { Statement } from './record.ts'

/** What the ledger has to say to a field. */
export interface Computed {
  readonly value: FactValue | null
  readonly statements: readonly Statement[]
  /** Enough to answer the field without the provider. */
  readonly isWhole: boolean
  /** The ledger shows that the field asks about something the corpus does not hold. */
  readonly isNotApplicable?: boolean
  readonly range?: string | null
}

/** Every field the ledger has something to say to. */
export function computedAnswers(material: Material): ReadonlyMap<string, Computed> {
  return new Map([
    ...computedSize(material),
    ...computedDatasets(material),
    ...computedMeasures(material),
  ])
}
