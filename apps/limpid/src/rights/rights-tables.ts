import {
  evidenceOf,
  licenceSignals,
  POLICIES,
  recogniseLicence,
  resolveRights,
  SIGNAL_KINDS,
  signalStates,
  type PageRights,
  type Policy,
  type Purpose,
  type Reservation,
} from '@limpid/rules'
import type { Columns, Row } from '../storage/table.ts'
import { PURPOSES } from './purposes.ts'
import { shownValue, withoutPersons } from './shown-value.ts'

/** Raw evidence: one row for each signal of a page. The files of hosts are evidence in the `robots` table. */
export const evidenceColumns = {
  page: 'BIGINT',
  kind: 'VARCHAR',
  value: 'VARCHAR',
  place: 'VARCHAR',
  detail: 'VARCHAR',
  captured: 'BIGINT',
  train: 'VARCHAR',
  search: 'VARCHAR',
} as const satisfies Columns

/** Each reservation that decided something: which rule, where it stands, since when it is known. */
export const reservationColumns = {
  page: 'BIGINT',
  policy: 'VARCHAR',
  purpose: 'VARCHAR',
  reason: 'VARCHAR',
  rule: 'VARCHAR',
  place: 'VARCHAR',
  detail: 'VARCHAR',
  captured: 'BIGINT',
} as const satisfies Columns

/** Licences that pages name, recognised where they are known. */
export const licenceColumns = {
  page: 'BIGINT',
  licence: 'VARCHAR',
  is_open: 'BOOLEAN',
  value: 'VARCHAR',
} as const satisfies Columns

/** One row for each page: the outcome of every policy for every purpose, and the state of every kind of signal for training. */
export const rightsColumns: Columns = {
  page: 'BIGINT',
  ...Object.fromEntries(
    PURPOSES.flatMap((purpose) =>
      POLICIES.map((policy) => [outcomeColumn(purpose, policy), 'VARCHAR' as const]),
    ),
  ),
  ...Object.fromEntries(SIGNAL_KINDS.map((kind) => [stateColumn(kind), 'VARCHAR' as const])),
}

/** `train` under `as-crawled` stands in `train_as_crawled`. */
export function outcomeColumn(purpose: Purpose, policy: Policy): string {
  return `${purpose}_${policy.replaceAll('-', '_')}`
}

/** The state of `tdmrep-header` stands in `state_tdmrep_header`. */
export function stateColumn(kind: string): string {
  return `state_${kind.replaceAll('-', '_')}`
}

export interface RightsRows {
  readonly rights: Row
  readonly evidence: readonly Row[]
  readonly reservations: readonly Row[]
  readonly licences: readonly Row[]
}

/** Everything the ledger keeps of the rights in one page. */
export function rightsRows(page: number, rights: PageRights): RightsRows {
  const row: Record<string, string | number> = { page }
  const reservations: Row[] = []
  for (const purpose of PURPOSES) {
    for (const policy of POLICIES) {
      const decision = resolveRights(rights, { policy, purpose })
      row[outcomeColumn(purpose, policy)] = decision.outcome
      if (decision.outcome !== 'reserved') continue
      const { reason } = decision
      for (const reservation of decision.reservations) {
        reservations.push({
          page,
          policy,
          purpose,
          reason,
          ...whereItStands(reservation, rights.captured),
        })
      }
    }
  }
  for (const [kind, state] of signalStates(rights, 'train')) row[stateColumn(kind)] = state
  return {
    rights: row,
    evidence: evidenceRows(page, rights),
    reservations,
    licences: licenceRows(page, rights),
  }
}

function whereItStands({ rule, signal }: Reservation, pageCaptured: number | null): Row {
  if (signal === null) return { rule, place: null, detail: null, captured: pageCaptured }
  const { place, detail, captured = pageCaptured } = signal
  return { rule, place, detail: detail === undefined ? null : withoutPersons(detail), captured }
}

function evidenceRows(page: number, { signals, captured }: PageRights): readonly Row[] {
  const own = signals.filter(({ place }) => place !== 'robots' && place !== 'file')
  return evidenceOf(own, captured).map(
    ({ kind, value, place, detail, captured: time, train, search }): Row => ({
      page,
      kind,
      value: shownValue(kind, value),
      place,
      detail: detail === null ? null : withoutPersons(detail),
      captured: time,
      train,
      search,
    }),
  )
}

function licenceRows(page: number, { signals, captured }: PageRights): readonly Row[] {
  const named = evidenceOf(licenceSignals(signals), captured)
  const values = [...new Set(named.map(({ value }) => value))]
  return values.map((value) => {
    const licence = recogniseLicence(value)
    return {
      page,
      licence: licence?.id ?? null,
      is_open: licence?.isOpen ?? null,
      value: shownValue('license', value),
    }
  })
}
