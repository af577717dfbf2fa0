import { expect, test } from 'vitest'
import { readHostFiles } from './host-signals.ts'
import type { RightsSignal, SignalPlace } from './rights-signal.ts'
import { SIGNAL_KINDS, signalStates } from './signal-states.ts'

const T = Date.UTC(2025, 0, 31)
const robots = readHostFiles([
  {
    file: 'robots.txt',
    captured: T,
    status: 200,
    body: Buffer.from(
      'User-agent: *\nContent-Signal: ai-train=yes\nAllow: /\nUser-agent: GPTBot\nDisallow: /',
    ),
  },
]).signalsFor('https://example.org/')
const states = (signals: readonly RightsSignal[], looked: readonly SignalPlace[]) =>
  Object.fromEntries(signalStates({ signals, captured: T, looked: new Set(looked) }, 'train'))

test('each kind has its own state, and a place not looked at is never none', () => {
  const own: readonly RightsSignal[] = [
    { kind: 'tdm-reservation', value: '0', place: 'header' },
    { kind: 'tdm-reservation', value: '1', place: 'head' },
  ]
  expect(states([...own, ...robots], ['header', 'head', 'body'])).toEqual({
    'tdmrep-header': 'allowed',
    'tdmrep-html': 'reserved',
    'tdmrep-file': 'not-checked',
    'no-ai-header': 'none',
    'no-ai-html': 'none',
    'no-archive-header': 'none',
    'no-archive-html': 'none',
    'content-usage-header': 'none',
    'content-usage-robots': 'none',
    'content-signal-robots': 'allowed',
    'crawler-robots': 'none',
    'ai-agent-robots': 'reserved',
    'ai-txt': 'not-checked',
  })
})

test('a text from WET is not checked for anything', () => {
  expect(states([], [])).toEqual(
    Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, 'not-checked'])),
  )
})
