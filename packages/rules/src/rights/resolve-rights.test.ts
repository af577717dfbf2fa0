import { expect, test } from 'vitest'
import type { HostFile } from './host-file.ts'
import { readHostFiles } from './host-signals.ts'
import { optoutRetroactive } from './optout-retroactive.ts'
import { POLICIES } from './policy.ts'
import {
  resolveEveryPolicy,
  resolveRights,
  signalsUnder,
  type PageRights,
} from './resolve-rights.ts'
import type { RightsSignal, SignalPlace } from './rights-signal.ts'

const T0 = Date.UTC(2024, 0, 10)
const T1 = Date.UTC(2025, 0, 31)
const URL = 'https://example.org/article'
const FROM_WARC: ReadonlySet<SignalPlace> = new Set(['header', 'head', 'body'])
const FROM_WET: ReadonlySet<SignalPlace> = new Set()

const robots = (text: string, captured = T0, status = 200): HostFile => ({
  file: 'robots.txt',
  captured,
  status,
  body: Buffer.from(text),
})
const page = (
  files: readonly HostFile[],
  own: readonly RightsSignal[] = [],
  looked = FROM_WARC,
): PageRights => ({
  signals: [...own, ...readHostFiles(files).signalsFor(URL)],
  captured: T0,
  looked,
})
const decidedFor = (status: number) =>
  resolveRights(page([robots('', T0, status)]), { policy: 'as-crawled', purpose: 'search' })
const outcomes = (rights: PageRights, purpose: 'train' | 'search' = 'train') =>
  Object.fromEntries(
    [...resolveEveryPolicy(rights, purpose)].map(([policy, { outcome }]) => [policy, outcome]),
  )

test('allowed at t0 and denied at t1: kept as crawled, dropped by the retroactive policy with that reason', () => {
  const rights = page([
    robots('User-agent: *\nAllow: /', T0),
    robots('User-agent: GPTBot\nDisallow: /', T1),
  ])
  expect(outcomes(rights)).toEqual({
    'as-crawled': 'not-reserved',
    'any-ai-token': 'not-reserved',
    'latest-retroactive': 'reserved',
    strict: 'reserved',
  })
  const decision = resolveRights(rights, { policy: 'latest-retroactive', purpose: 'train' })
  expect(decision).toMatchObject({
    reason: 'optout.retroactive',
    reservations: [
      {
        rule: 'rights.robots-ai-agent',
        signal: {
          value: 'GPTBot',
          place: 'robots',
          captured: T1,
          detail: 'robots.txt:2: Disallow: /',
        },
      },
    ],
  })
})

test('a rule gives the retroactive reason with place and day', () => {
  const rights = page([robots('', T0), robots('User-agent: CCBot\nDisallow: /', T1)])
  const signals = signalsUnder(rights, { policy: 'latest-retroactive', purpose: 'train' })
  expect(optoutRetroactive.read(signals, 'train', {})).toMatchObject({
    statement: 'reserved',
    signal: { value: 'rights.robots-crawler', captured: T1 },
  })
  expect(
    signalsUnder(rights, { policy: 'as-crawled', purpose: 'train' }).some(
      ({ kind }) => kind === 'optout-retroactive',
    ),
  ).toBe(false)
})

test('denied at t0 and allowed at t1: the newest capture frees the page, strict does not', () => {
  const rights = page([robots('User-agent: GPTBot\nDisallow: /', T0), robots('', T1)])
  expect(outcomes(rights)).toMatchObject({
    'any-ai-token': 'reserved',
    'latest-retroactive': 'not-reserved',
    strict: 'reserved',
  })
})

test('a stated date decides which robots.txt the token policy reads', () => {
  const rights = page([robots('', T0), robots('User-agent: GPTBot\nDisallow: /', T1)])
  expect(
    resolveRights(rights, { policy: 'any-ai-token', purpose: 'train', asOf: T1 }).outcome,
  ).toBe('reserved')
})

test('a site that closes its front page to an AI agent is closed, whatever it lets through', () => {
  const rights = page([robots('User-agent: GPTBot\nDisallow: /\nAllow: /article')])
  expect(resolveRights(rights, { policy: 'any-ai-token', purpose: 'train' })).toMatchObject({
    reason: 'rights.robots-ai-agent',
  })
  expect(outcomes(rights)).toMatchObject({ 'as-crawled': 'not-reserved' })
})

test('a text from WET without robots capture is not checked, never unreserved', () => {
  expect(resolveRights(page([], [], FROM_WET), { policy: 'as-crawled', purpose: 'train' })).toEqual(
    {
      outcome: 'not-checked',
      missing: ['header', 'head', 'robots'],
    },
  )
  expect(resolveRights(page([]), { policy: 'as-crawled', purpose: 'train' })).toEqual({
    outcome: 'not-checked',
    missing: ['robots'],
  })
  expect(resolveRights(page([robots('')]), { policy: 'strict', purpose: 'train' })).toEqual({
    outcome: 'not-checked',
    missing: ['file'],
  })
})

test('a reservation is reserved even where other places were not looked at', () => {
  const tdm: RightsSignal = { kind: 'tdm-reservation', value: '1', place: 'header' }
  expect(outcomes(page([], [tdm]))).toEqual(
    Object.fromEntries(POLICIES.map((policy) => [policy, 'reserved'])),
  )
  expect(outcomes(page([], [tdm]), 'search')['as-crawled']).toBe('not-checked')
})

test('statuses: 404 is no rules, 503 disallows everything, a redirect alone says nothing', () => {
  expect(decidedFor(404)).toEqual({ outcome: 'not-reserved' })
  expect(decidedFor(503)).toMatchObject({
    outcome: 'reserved',
    reason: 'rights.robots-crawler',
    reservations: [{ signal: { detail: 'status 503' } }],
  })
  expect(decidedFor(301)).toEqual({ outcome: 'not-checked', missing: ['robots'] })
})

test('purposes are told apart', () => {
  const cloudflare = page([
    robots('User-agent: *\nContent-Signal: search=yes,ai-train=no,use=reference\nAllow: /'),
  ])
  expect(resolveRights(cloudflare, { policy: 'as-crawled', purpose: 'train' })).toMatchObject({
    reason: 'rights.robots-content-signal',
  })
  expect(outcomes(cloudflare, 'search')['as-crawled']).toBe('not-reserved')
  const hidden = page([robots('')], [{ kind: 'robots', value: 'noindex', place: 'head' }])
  expect(outcomes(hidden, 'search')['as-crawled']).toBe('reserved')
  expect(outcomes(hidden)['as-crawled']).toBe('not-reserved')
})

test('search agents and agents of people are no training reservation', () => {
  const rights = page([robots('User-agent: OAI-SearchBot\nUser-agent: ChatGPT-User\nDisallow: /')])
  expect(outcomes(rights)).toMatchObject({ 'any-ai-token': 'not-reserved', strict: 'reserved' })
  expect(outcomes(rights, 'search')).toMatchObject({ 'any-ai-token': 'reserved' })
})

test('a newer header of the same page replaces the older one under the retroactive policy', () => {
  const rights: PageRights = {
    signals: [
      { kind: 'tdm-reservation', value: '1', place: 'header', captured: T0 },
      { kind: 'tdm-reservation', value: '0', place: 'header', captured: T1 },
      ...readHostFiles([robots('')]).signalsFor(URL),
    ],
    captured: T0,
    looked: FROM_WARC,
  }
  expect(outcomes(rights)).toMatchObject({
    'as-crawled': 'reserved',
    'latest-retroactive': 'not-reserved',
    strict: 'reserved',
  })
})

test('tdmrep.json and ai.txt are honoured when they were captured', () => {
  const tdmrep = (value: number): HostFile => ({
    file: 'tdmrep.json',
    captured: T0,
    status: 200,
    body: Buffer.from(
      JSON.stringify([
        { location: '/free/*', 'tdm-reservation': 0 },
        { location: '/', 'tdm-reservation': value },
      ]),
    ),
  })
  expect(
    resolveRights(page([tdmrep(1)]), { policy: 'as-crawled', purpose: 'train' }),
  ).toMatchObject({
    reason: 'rights.tdm-reservation',
    reservations: [{ signal: { place: 'file' } }],
  })
  expect(
    outcomes(page([tdmrep(1)], [{ kind: 'tdm-reservation', value: '0', place: 'header' }]))[
      'as-crawled'
    ],
  ).toBe('not-checked')
  const aiTxt: HostFile = {
    file: 'ai.txt',
    captured: T0,
    status: 200,
    body: Buffer.from('User-Agent: *\nDisallow: *.txt\nAllow: *.jpg'),
  }
  expect(resolveRights(page([aiTxt]), { policy: 'as-crawled', purpose: 'train' })).toMatchObject({
    reason: 'rights.ai-txt',
  })
})

test('a robots.txt captured after the page speaks for it within the same crawl, and only there', () => {
  const later = page([robots('User-agent: CCBot\nDisallow: /', T0 + 60_000)])
  expect(outcomes(later)).toMatchObject({
    'as-crawled': 'not-checked',
    'latest-retroactive': 'reserved',
  })
  const sameCrawl = { ...later, crawlEnd: T0 + 3_600_000 }
  expect(resolveRights(sameCrawl, { policy: 'as-crawled', purpose: 'train' })).toMatchObject({
    reason: 'rights.robots-crawler',
  })
  expect(
    resolveRights(sameCrawl, { policy: 'latest-retroactive', purpose: 'train' }),
  ).toMatchObject({ reason: 'rights.robots-crawler' })
  const earlier = {
    ...page([robots(''), robots('User-agent: CCBot\nDisallow: /', T0 + 60_000)]),
    crawlEnd: T0 + 3_600_000,
  }
  expect(outcomes(earlier)['as-crawled']).toBe('not-reserved')
})
