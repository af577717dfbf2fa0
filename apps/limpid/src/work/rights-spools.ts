import { join } from 'node:path'
import {
  evidenceColumns,
  licenceColumns,
  reservationColumns,
  rightsColumns,
  type RightsRows,
} from '../rights/rights-tables.ts'
import { Spool } from '../storage/spool.ts'
import type { RIGHTS_TABLES } from './tables.ts'

/** The tables of a task on the rights in its pages, on their way to disk. */
export class RightsSpools implements Disposable {
  readonly spools: Readonly<Record<(typeof RIGHTS_TABLES)[number], Spool>>

  constructor(scratch: string) {
    this.spools = {
      rights: new Spool(join(scratch, 'rights.jsonl'), rightsColumns),
      evidence: new Spool(join(scratch, 'evidence.jsonl'), evidenceColumns),
      reservations: new Spool(join(scratch, 'reservations.jsonl'), reservationColumns),
      licences: new Spool(join(scratch, 'licences.jsonl'), licenceColumns),
    }
  }

  add({ rights, evidence, reservations, licences }: RightsRows): void {
    this.spools.rights.add(rights)
    for (const row of evidence) this.spools.evidence.add(row)
    for (const row of reservations) this.spools.reservations.add(row)
    for (const row of licences) this.spools.licences.add(row)
  }

  [Symbol.dispose](): void {
    for (const spool of Object.values(this.spools)) spool[Symbol.dispose]()
  }
}
