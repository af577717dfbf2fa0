import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readHostFiles, type PageRights, type RightsSignal, type SignalPlace } from '@limpid/rules'
import { afterAll, expect, test } from 'vitest'
import type { AskLedger } from '../report/facts/ask-ledger.ts'
import { LedgerRow } from '../report/facts/ledger-row.ts'
import { literal, withDatabase } from '../storage/database.ts'
import { structOf, type Columns, type Row } from '../storage/table.ts'
import { Spool } from '../storage/spool.ts'
import { rightsFacts, type RightsFacts } from './rights-facts.ts'
import {
  evidenceColumns,
  licenceColumns,
  reservationColumns,
  rightsColumns,
  rightsRows,
} from './rights-tables.ts'

const T0 = Date.UTC(2024, 0, 10)
const T1 = Date.UTC(2025, 0, 31)
const folder = mkdtempSync(join(tmpdir(), 'limpid-rights-facts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WARC: readonly SignalPlace[] = ['header', 'head', 'body']
const pageRights = (
  robots: readonly (readonly [number, string])[],
  own: readonly RightsSignal[] = [],
  looked = WARC,
): PageRights => {
  const files = robots.map(
    ([captured, text]) =>
      ({ file: 'robots.txt', captured, status: 200, body: Buffer.from(text) }) as const,
  )
  return {
    signals: [...own, ...readHostFiles(files).signalsFor('https://example.org/a')],
    captured: T0,
    looked: new Set(looked),
  }
}

/** A village of five invented pages. */
const PAGES: readonly (readonly [
  domain: string,
  chars: number,
  verdict: string,
  rights: PageRights,
])[] = [
  [
    'open.example',
    100,
    'keep',
    pageRights(
      [[T0, '']],
      [{ kind: 'license', value: 'https://creativecommons.org/licenses/by/4.0/', place: 'head' }],
    ),
  ],
  [
    'changed.example',
    200,
    'edit',
    pageRights([
      [T0, ''],
      [T1, 'User-agent: GPTBot\nDisallow: /'],
    ]),
  ],
  [
    'changed.example',
    400,
    'drop',
    pageRights([
      [T0, ''],
      [T1, 'User-agent: GPTBot\nDisallow: /'],
    ]),
  ],
  [
    'closed.example',
    800,
    'keep',
    pageRights([[T0, '']], [{ kind: 'tdm-reservation', value: '1', place: 'header' }]),
  ],
  ['wet.example', 1600, 'keep', pageRights([], [], [])],
]

async function factsOfVillage(): Promise<RightsFacts> {
  const rows = PAGES.map(([, , , rights], page) => rightsRows(page, rights))
  return withDatabase({ scratch: folder, memoryLimit: '128MB', threads: 1 }, async (connection) => {
    const fill = async (name: string, columns: Columns, all: readonly Row[]): Promise<void> => {
      using spool = new Spool(join(folder, `${name}.jsonl`), columns)
      for (const row of all) spool.add(row)
      await spool.toParquet(connection, join(folder, `${name}.parquet`), 2_048)
      await connection.run(
        `CREATE VIEW ${name} AS SELECT * FROM read_parquet(${literal(join(folder, `${name}.parquet`))})`,
      )
    }
    expect(structOf(rightsColumns)).toContain('train_as_crawled')
    await fill(
      'rights',
      rightsColumns,
      rows.map(({ rights }) => rights),
    )
    await fill(
      'reservations',
      reservationColumns,
      rows.flatMap(({ reservations }) => reservations),
    )
    await fill(
      'licences',
      licenceColumns,
      rows.flatMap(({ licences }) => licences),
    )
    await fill(
      'evidence',
      evidenceColumns,
      rows.flatMap(({ evidence }) => evidence),
    )
    const said = await connection.runAndReadAll(
      'SELECT page, kind, place, train FROM evidence ORDER BY page',
    )
    expect(said.getRows()).toEqual([
      [0n, 'license', 'head', 'unstated'],
      [3n, 'tdm-reservation', 'header', 'reserved'],
    ])
    const pages = PAGES.map(([domain, chars, verdict], page) => ({
      page,
      domain,
      chars,
      kept_chars: chars,
      verdict,
    }))
    await fill(
      'pages',
      {
        page: 'BIGINT',
        domain: 'VARCHAR',
        chars: 'BIGINT',
        kept_chars: 'BIGINT',
        verdict: 'VARCHAR',
      },
      pages,
    )
    const ask: AskLedger = async (query, read) => {
      const answer = await connection.runAndReadAll(query)
      return { rows: answer.getRowObjects().map((row) => read(new LedgerRow(row))), query }
    }
    return rightsFacts(ask)
  })
}

test('the price of each policy stands side by side, and what was not checked is counted apart', async () => {
  const { policies, states, reasons, licences } = await factsOfVillage()
  const price = policies.rows
    .filter(({ purpose }) => purpose === 'train')
    .map(({ policy, outcome, pages, chars, domains, keptPages, keptChars }) => [
      policy,
      outcome,
      pages,
      chars,
      domains,
      keptPages,
      keptChars,
    ])
  expect(price).toEqual([
    ['any-ai-token', 'not-checked', 1, 1600, 1, 1, 1600],
    ['any-ai-token', 'not-reserved', 3, 700, 2, 2, 300],
    ['any-ai-token', 'reserved', 1, 800, 1, 1, 800],
    ['as-crawled', 'not-checked', 1, 1600, 1, 1, 1600],
    ['as-crawled', 'not-reserved', 3, 700, 2, 2, 300],
    ['as-crawled', 'reserved', 1, 800, 1, 1, 800],
    ['latest-retroactive', 'not-checked', 1, 1600, 1, 1, 1600],
    ['latest-retroactive', 'not-reserved', 1, 100, 1, 1, 100],
    ['latest-retroactive', 'reserved', 3, 1400, 2, 2, 1000],
    ['strict', 'not-checked', 2, 1700, 2, 2, 1700],
    ['strict', 'reserved', 3, 1400, 2, 2, 1000],
  ])
  expect(states.rows.filter(({ kind }) => kind === 'tdmrep-header')).toEqual([
    { kind: 'tdmrep-header', state: 'none', pages: 3, chars: 700 },
    { kind: 'tdmrep-header', state: 'not-checked', pages: 1, chars: 1600 },
    { kind: 'tdmrep-header', state: 'reserved', pages: 1, chars: 800 },
  ])
  expect(reasons.rows.filter(({ policy }) => policy === 'latest-retroactive')).toEqual([
    {
      purpose: 'train',
      policy: 'latest-retroactive',
      rule: 'rights.robots-ai-agent',
      place: 'robots',
      pages: 2,
      firstCaptured: T1,
      lastCaptured: T1,
    },
    {
      purpose: 'train',
      policy: 'latest-retroactive',
      rule: 'rights.tdm-reservation',
      place: 'header',
      pages: 1,
      firstCaptured: T0,
      lastCaptured: T0,
    },
  ])
  expect(licences.rows).toEqual([
    { licence: 'CC-BY-4.0', isOpen: true, pages: 1, chars: 100, domains: 1 },
  ])
})

test('the ledger keeps the reason of each drop, with place and time', () => {
  const [, changed] = PAGES
  const { reservations } = rightsRows(7, changed?.[3] ?? pageRights([]))
  expect(reservations.filter(({ policy }) => policy === 'latest-retroactive')).toEqual([
    {
      page: 7,
      policy: 'latest-retroactive',
      purpose: 'train',
      reason: 'optout.retroactive',
      rule: 'rights.robots-ai-agent',
      place: 'robots',
      detail: 'robots.txt:2: Disallow: /',
      captured: T1,
    },
  ])
})
