import { assert, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { parseRobots } from './parse-robots.ts'
import { indexRobots } from './robots-agents.ts'
import { decideRobots } from './robots-decision.ts'

const parse = (text: string) => parseRobots(Buffer.from(text, 'utf8'))
const allows = (bytes: Uint8Array | string, agent: string, path: string) =>
  decideRobots(
    indexRobots(parseRobots(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)),
    agent,
    `https://example.org${path}`,
  ).allowed

test('RFC 9309 §5.1: the simple example', () => {
  const text =
    'User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\nUser-Agent: foobot\nDisallow:/\nAllow:/example/page.html\n' +
    'Allow:/example/allowed.gif\n\nUser-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html\n\nUser-Agent: quxbot\n'
  const expectations = [
    ['other', '/a.gif', false],
    ['other', '/example/x', false],
    ['other', '/publications/', true],
    ['foobot', '/x', false],
    ['foobot', '/example/page.html', true],
    ['foobot', '/example/allowed.gif', true],
    ['barbot', '/example/page.html', false],
    ['bazbot', '/example/page.html', false],
    ['bazbot', '/a.gif', true],
    ['quxbot', '/example/page.html', true],
  ] as const
  for (const [agent, path, expected] of expectations)
    expect([agent, path, allows(text, agent, path)]).toEqual([agent, path, expected])
})

test('RFC 9309 §5.2: the longest match wins', () => {
  const text = 'User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n'
  expect(allows(text, 'foobot', '/example/page/')).toBe(true)
  expect(allows(text, 'foobot', '/example/page/disallowed.gif')).toBe(false)
})

test('RFC 9309 §2.2.1: groups of one agent are one', () => {
  const text =
    'user-agent: ExampleBot\ndisallow: /foo\n\nuser-agent: *\ndisallow: /bar\n\nuser-agent: examplebot/2.1\ndisallow: /baz\n'
  expect(['/foo', '/bar', '/baz'].map((path) => allows(text, 'ExampleBot', path))).toEqual([
    false,
    true,
    false,
  ])
})

test.each([
  ['/foo/bar?baz=quz', '/foo/bar?baz=quz'],
  ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https://foo.bar'],
  ['/foo/bar/ツ', '/foo/bar/%E3%83%84'],
  ['/foo/bar/%E3%83%84', '/foo/bar/ツ'],
  ['/foo/bar/%62%61%7A', '/foo/bar/baz'],
  ['/%7Ejoe', '/~joe'],
  ['/a%3cd.html', '/a%3Cd.html'],
])('RFC 9309 §2.2.2: the rule %s is the path %s', (rule, path) => {
  expect(allows(`User-agent: *\nDisallow: ${rule}`, 'x', path)).toBe(false)
})

test('reserved characters stay encoded: %2F is no slash', () => {
  expect(allows('User-agent: *\nDisallow: /a%2Fb', 'x', '/a/b')).toBe(true)
})

test('RFC 9309 §2.2.3: star, end mark and comment', () => {
  const text = 'User-agent: *\nDisallow: *\nAllow: /this/*/exactly # not this\nAllow: /end$\n'
  expect(
    ['/this/page/exactly', '/that', '/end', '/ending'].map((path) => allows(text, 'x', path)),
  ).toEqual([true, false, true, false])
})

test('RFC 9309 §2.2.2: Allow wins a tie and robots.txt is always allowed', () => {
  const text = 'User-agent: *\nDisallow: /page\nAllow: /page\nDisallow: /\n'
  expect(allows(text, 'x', '/page')).toBe(true)
  expect(allows(text, 'x', '/robots.txt')).toBe(true)
})

test('RFC 9309 §2.2.4: other lines never end a group', () => {
  const text =
    'User-agent: a\nSitemap: https://example.org/s.xml\nCrawl-delay: 5\nContent-Signal: ai-train=no\nUser-agent: b\nDisallow: /\n'
  expect(parse(text).groups).toMatchObject([
    {
      agents: ['a', 'b'],
      rules: [{ pattern: '/', line: 6 }],
      statements: [{ value: 'ai-train=no' }],
    },
  ])
})

test('keeps Content-Signal, Content-Usage and License lines, with their paths and groups', () => {
  const robots = parse(
    'License: https://example.org/license.xml\nContent-Signal: search=yes\nUser-agent: *\nContent-Usage: train-ai=n\nContent-Usage: /ai-ok/ train-ai=y # note\nAllow: /\n',
  )
  expect(robots.licences).toEqual(['https://example.org/license.xml'])
  expect(robots.groups).toMatchObject([
    { agents: [], statements: [{ kind: 'content-signal', pattern: '', value: 'search=yes' }] },
    {
      agents: ['*'],
      statements: [
        { kind: 'content-usage', pattern: '', value: 'train-ai=n' },
        { kind: 'content-usage', pattern: '/ai-ok/', value: 'train-ai=y' },
      ],
    },
  ])
})

test('agents with digits, blanks and versions are found by the names lists give them', () => {
  const text =
    'User-agent: AI2Bot\nUser-agent: Kangaroo Bot\nUser-agent: Brightbot 1.0\nUser-agent: MistralAI-User/1.0\nDisallow: /\n'
  const names = [
    'AI2Bot',
    'ai2bot/2',
    'Kangaroo Bot',
    'Brightbot',
    'Brightbot 1.0',
    'mistralai-user',
    'GPTBot',
  ]
  expect(names.map((name) => allows(text, name, '/'))).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    true,
  ])
})

test('rules before any agent are ignored and recorded', () => {
  const robots = parse('Disallow: /\nUser-agent: *\nAllow: /\n')
  expect(robots.problems).toEqual(['rule-before-agent'])
  expect(robots.groups[0]?.rules).toHaveLength(1)
})

const CLOSED = 'User-agent: *\nDisallow: /closed\n'

test.each([
  ['UTF-8 with mark', Buffer.from(`\uFEFF${CLOSED}`), []],
  [
    'a mark cut short',
    Buffer.concat([Buffer.from([0xef, 0xbb]), Buffer.from(CLOSED)]),
    ['not-utf-8'],
  ],
  ['UTF-16LE with mark', Buffer.from(`\uFEFF${CLOSED}`, 'utf16le'), ['utf-16']],
  ['UTF-16LE without mark', Buffer.from(CLOSED, 'utf16le'), ['utf-16']],
  ['UTF-16BE with mark', Buffer.from(`\uFEFF${CLOSED}`, 'utf16le').swap16(), ['utf-16']],
  ['carriage returns only', Buffer.from(CLOSED.replaceAll('\n', '\r')), []],
  ['DOS line ends', Buffer.from(CLOSED.replaceAll('\n', '\r\n')), []],
])('%s is read', (_, bytes, problems) => {
  const robots = parseRobots(bytes)
  expect(robots.problems).toEqual(problems)
  expect(allows(bytes, 'x', '/closed')).toBe(false)
  expect(allows(bytes, 'x', '/open')).toBe(true)
})

test('a file of 10 MB is cut at 500 KiB, after a whole line, and says so', () => {
  const line = 'Disallow: /private/0123456789\n'
  const bytes = Buffer.from(`User-agent: *\n${line.repeat(350_000)}Disallow: /late\n`)
  const robots = parseRobots(bytes)
  expect(robots).toMatchObject({ problems: ['cut'], sizeBytes: bytes.length })
  expect(robots.groups[0]?.rules).toHaveLength(Math.floor((500 * 1024 - 14) / line.length))
  expect(allows(bytes, 'x', '/late')).toBe(true)
})

test('one line of 10 MB states nothing: it does not end within the limit', () => {
  const robots = parseRobots(Buffer.from(`User-agent: *${'a'.repeat(10_000_000)}`))
  expect(robots).toMatchObject({ groups: [], problems: ['cut'] })
})

test('a long line is cut as Google cuts it, and says so', () => {
  const robots = parse(`User-agent: *\nDisallow: /${'a'.repeat(20_000)}\nDisallow: /b\n`)
  expect(robots.problems).toEqual(['long-line'])
  expect(robots.groups[0]?.rules.map(({ pattern }) => pattern.length)).toEqual([
    16_663 - 'Disallow: '.length,
    2,
  ])
})

test('100,000 groups are read up to the limit', () => {
  const robots = parse(
    Array.from({ length: 100_000 }, (_, number) => `User-agent: bot${number}\nDisallow: /\n`).join(
      '',
    ),
  )
  expect(robots.problems).toEqual(['cut'])
  expect(robots.groups.length).toBeGreaterThan(15_000)
  expect(indexRobots(robots).named.get('bot15000')).toHaveLength(1)
})

test('NUL, HTML and bytes outside UTF-8 are recorded and harm nothing else', () => {
  expect(parse('User-agent: *\n\0Disallow: /\nDisallow: /b\n')).toMatchObject({
    problems: ['nul'],
    groups: [{ rules: [{ pattern: '/b' }] }],
  })
  expect(parse('<!DOCTYPE html>\n<title>not found</title>').problems).toEqual(['html'])
  const latin1 = Buffer.from('User-agent: *\nDisallow: /caf\xe9\n', 'latin1')
  expect(parseRobots(latin1)).toMatchObject({
    problems: ['not-utf-8'],
    groups: [{ rules: [{ pattern: '/caf%E9' }] }],
  })
})

test('patterns of many stars are matched in time that grows with the path', () => {
  const text = `User-agent: *\nDisallow: /${'*a'.repeat(8_000)}$\n`
  expect(allows(text, 'x', `/${'a'.repeat(8_000)}`)).toBe(false)
  expect(allows(text, 'x', `/${'a'.repeat(7_999)}b`)).toBe(true)
})

test('any bytes end in a file', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      expect(parseRobots(bytes).sizeBytes).toBe(bytes.length)
    }),
  )
})
