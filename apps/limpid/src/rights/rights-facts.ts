import { POLICIES, SIGNAL_KINDS, type Policy, type Purpose } from '@limpid/rules'
import type { AskLedger, Fact } from '../report/facts/ask-ledger.ts'
import { PURPOSES } from './purposes.ts'
import { outcomeColumn, stateColumn } from './rights-tables.ts'

/** What one outcome of a policy comes to. A policy costs what is `reserved`. */
export interface PolicyShare {
  readonly purpose: Purpose
  readonly policy: Policy
  readonly outcome: string
  /** Pages that were judged, whatever became of them. */
  readonly pages: number
  readonly chars: number
  /** Registrable domains with at least one such page. */
  readonly domains: number
  /** Of these pages, those that the release keeps without this policy: its price. */
  readonly keptPages: number
  readonly keptChars: number
  readonly keptDomains: number
}

/** In what state a kind of signal was on how many pages, for training. */
interface StateShare {
  readonly kind: string
  readonly state: string
  readonly pages: number
  readonly chars: number
}

interface ReasonShare {
  readonly purpose: string
  readonly policy: string
  readonly rule: string
  readonly place: string
  readonly pages: number
  /** First and last capture of the signals, milliseconds since 1970 UTC. */
  readonly firstCaptured: number | null
  readonly lastCaptured: number | null
}

interface LicenceShare {
  /** SPDX identifier; `unknown` for what is not recognised. */
  readonly licence: string
  readonly isOpen: boolean
  readonly pages: number
  readonly chars: number
  readonly domains: number
}

export interface RightsFacts {
  readonly policies: Fact<PolicyShare>
  readonly states: Fact<StateShare>
  readonly reasons: Fact<ReasonShare>
  readonly licences: Fact<LicenceShare>
}

/**
 * What each policy would cost, side by side, and what was found. The queries speak of `pages`, `rights`, `reservations` and
 * `licences`; nothing is counted that is not a row of these.
 */
export async function rightsFacts(ask: AskLedger): Promise<RightsFacts> {
  return {
    policies: await ask(POLICY_QUERY, (row) => ({
      purpose: oneOf(PURPOSES, row.text('purpose')),
      policy: oneOf(POLICIES, row.text('policy')),
      outcome: row.text('outcome'),
      pages: row.count('page_count'),
      chars: row.count('chars'),
      domains: row.count('domains'),
      keptPages: row.count('kept_pages'),
      keptChars: row.count('kept_chars'),
      keptDomains: row.count('kept_domains'),
    })),
    states: await ask(STATE_QUERY, (row) => ({
      kind: row.text('kind'),
      state: row.text('state'),
      pages: row.count('page_count'),
      chars: row.count('chars'),
    })),
    reasons: await ask(REASON_QUERY, (row) => ({
      purpose: row.text('purpose'),
      policy: row.text('policy'),
      rule: row.text('rule'),
      place: row.text('place'),
      pages: row.count('page_count'),
      firstCaptured: row.countOrNull('first_captured'),
      lastCaptured: row.countOrNull('last_captured'),
    })),
    licences: await ask(LICENCE_QUERY, (row) => ({
      licence: row.text('licence'),
      isOpen: row.flag('is_open'),
      pages: row.count('page_count'),
      chars: row.count('chars'),
      domains: row.count('domains'),
    })),
  }
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((one) => one === text)
  if (found === undefined) throw new TypeError(`${text} is none of ${known.join(', ')}`)
  return found
}

const ASKED = PURPOSES.flatMap((purpose) => POLICIES.map((policy) => ({ purpose, policy })))
const OUTCOMES = ASKED.map(({ purpose, policy }) => outcomeColumn(purpose, policy))

/** The ledger is read once: pages alike in domain and outcomes are counted together before each policy is asked. */
const POLICY_QUERY = `
SELECT purpose, policy, outcome,
       CAST(SUM(page_count) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars,
       CAST(COUNT(DISTINCT domain) AS BIGINT) AS domains,
       CAST(SUM(kept_pages) AS BIGINT) AS kept_pages,
       CAST(COALESCE(SUM(kept_chars), 0) AS BIGINT) AS kept_chars,
       CAST(COUNT(DISTINCT CASE WHEN kept_pages > 0 THEN domain END) AS BIGINT) AS kept_domains
FROM (SELECT purpose, policy, domain, page_count, chars, kept_pages, kept_chars,
             CASE ${ASKED.map(({ purpose, policy }) => `WHEN purpose = '${purpose}' AND policy = '${policy}' THEN ${outcomeColumn(purpose, policy)}`).join('\n                  ')} END AS outcome
      FROM (SELECT pages.domain, ${OUTCOMES.join(', ')},
                   COUNT(*) AS page_count, SUM(pages.chars) AS chars,
                   COUNT(CASE WHEN pages.verdict IN ('keep', 'edit') THEN 1 END) AS kept_pages,
                   SUM(CASE WHEN pages.verdict IN ('keep', 'edit') THEN pages.kept_chars END) AS kept_chars
            FROM rights
            JOIN pages ON pages.page = rights.page
            GROUP BY pages.domain, ${OUTCOMES.join(', ')}) AS judged
      CROSS JOIN (VALUES ${ASKED.map(({ purpose, policy }) => `('${purpose}', '${policy}')`).join(', ')}) AS asked(purpose, policy)) AS decided
GROUP BY purpose, policy, outcome
ORDER BY purpose, policy, outcome`

const STATES = SIGNAL_KINDS.map(stateColumn)

const STATE_QUERY = `
SELECT kind, state,
       CAST(SUM(page_count) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(chars), 0) AS BIGINT) AS chars
FROM (SELECT kind, page_count, chars,
             CASE kind ${SIGNAL_KINDS.map((kind) => `WHEN '${kind}' THEN ${stateColumn(kind)}`).join('\n                  ')} END AS state
      FROM (SELECT ${STATES.join(', ')}, COUNT(*) AS page_count, SUM(pages.chars) AS chars
            FROM rights
            JOIN pages ON pages.page = rights.page
            GROUP BY ${STATES.join(', ')}) AS judged
      CROSS JOIN (VALUES ${SIGNAL_KINDS.map((kind) => `('${kind}')`).join(', ')}) AS asked(kind)) AS looked
GROUP BY kind, state
ORDER BY kind, state`

const REASON_QUERY = `
SELECT purpose, policy, rule, COALESCE(place, 'unknown') AS place,
       CAST(COUNT(DISTINCT page) AS BIGINT) AS page_count,
       MIN(captured) AS first_captured,
       MAX(captured) AS last_captured
FROM reservations
GROUP BY purpose, policy, rule, COALESCE(place, 'unknown')
ORDER BY purpose, policy, page_count DESC, rule, place`

const LICENCE_QUERY = `
SELECT licence, is_open,
       CAST(COUNT(*) AS BIGINT) AS page_count,
       CAST(COALESCE(SUM(pages.chars), 0) AS BIGINT) AS chars,
       CAST(COUNT(DISTINCT pages.domain) AS BIGINT) AS domains
FROM (SELECT DISTINCT page, COALESCE(licence, 'unknown') AS licence, COALESCE(is_open, FALSE) AS is_open FROM licences) AS named
JOIN pages ON pages.page = named.page
GROUP BY licence, is_open
ORDER BY page_count DESC, licence`
