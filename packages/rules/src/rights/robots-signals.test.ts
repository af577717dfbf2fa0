import { expect, test } from 'vitest'
import { parseRobots } from './parse-robots.ts'
import { indexRobots } from './robots-agents.ts'
import { robotsReader } from './robots-signals.ts'

const T = Date.UTC(2025, 0, 31)
const signals = (text: string, path: string, crawler = 'CCBot') =>
  robotsReader(indexRobots(parseRobots(Buffer.from(text))), { captured: T, crawler })(
    `https://example.org${path}`,
  )
const of = (kind: string, text: string, path: string, crawler?: string) =>
  signals(text, path, crawler)
    .filter((signal) => signal.kind === kind)
    .map(({ value }) => value)

/** The test file of AIPREF attach-05. */
const AIPREF =
  'User-Agent: *\nAllow: /\nDisallow: /never/\nContent-Usage: train-ai=n\nContent-Usage: /ai-ok/ train-ai=y\n\nUser-Agent: ExampleBot\nContent-Usage: train-ai=y\n'

test('AIPREF attach-05: the longest path decides, per group', () => {
  expect(of('content-usage', AIPREF, '/test')).toEqual(['train-ai=n'])
  expect(of('content-usage', AIPREF, '/ai-ok/test')).toEqual(['train-ai=y'])
  expect(of('robots-disallow', AIPREF, '/never/test')).toEqual(['*'])
  expect(of('content-usage', AIPREF, '/test', 'ExampleBot')).toEqual(['train-ai=y'])
})

test('AIPREF attach-05: statements of one path all speak', () => {
  expect(
    of(
      'content-usage',
      'User-agent: *\nContent-Usage: /a/ train-ai=y\nContent-Usage: /a/ train-ai=n\n',
      '/a/b',
    ),
  ).toEqual(['train-ai=y', 'train-ai=n'])
})

test('names each AI agent turned away, with line and rule, but only one of the others', () => {
  const text =
    'User-agent: AhrefsBot\nUser-agent: MJ12bot\nUser-agent: GPTBot\nUser-agent: ClaudeBot\nDisallow: /\n\nUser-agent: SemrushBot\nDisallow: /\n\nUser-agent: dotbot\nDisallow: /\n'
  expect(of('robots-disallow', text, '/x')).toEqual(['GPTBot', 'ClaudeBot', 'SemrushBot'])
  expect(signals(text, '/x')[0]).toEqual({
    kind: 'robots-disallow',
    value: 'GPTBot',
    place: 'robots',
    captured: T,
    detail: 'robots.txt:5: Disallow: /',
  })
})

test('an agent let in is told, so that its own group replaces the one for everybody', () => {
  const text = 'User-agent: *\nDisallow: /\n\nUser-agent: CCBot\nDisallow: /private/\n'
  expect(signals(text, '/x').map(({ kind, value }) => [kind, value])).toEqual([
    ['robots-disallow', '*'],
    ['robots-allow', 'CCBot'],
  ])
})

test('statements outside every group speak to all, those of other AI agents are told apart', () => {
  const text =
    'Content-Signal: search=yes,ai-train=yes\n\nUser-agent: GPTBot\nContent-Signal: ai-train=no\nDisallow:\n\nLicense: https://example.org/l.xml\n'
  expect(of('content-signal', text, '/')).toEqual(['search=yes,ai-train=yes'])
  expect(of('content-signal:other', text, '/')).toEqual(['ai-train=no'])
  expect(of('rsl', text, '/')).toEqual(['https://example.org/l.xml'])
})

test('a file of 20,000 agents or 20,000 licences says little of a page, and soon', () => {
  const agents = Array.from(
    { length: 20_000 },
    (_, number) => `User-agent: x${number}\nDisallow: /a${number}`,
  ).join('\n')
  const read = robotsReader(indexRobots(parseRobots(Buffer.from(agents))), { captured: T })
  for (let page = 0; page < 50; page++) expect(read(`https://example.org/page${page}`)).toEqual([])
  const licences = 'License: /l\nContent-Usage: train-ai=n\n'.repeat(10_000)
  expect(signals(licences, '/')).toHaveLength(101)
})
