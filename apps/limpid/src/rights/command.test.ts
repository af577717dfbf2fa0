import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '@limpid/rules'
import { afterAll, expect, test, vi } from 'vitest'
import { LimpidError } from '../errors/limpid-error.ts'
import { words } from '../words/words.ts'
import { rightsCommand } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'limpid-rights-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const robots = file(
  'robots.txt',
  'User-agent: *\nContent-Signal: search=yes,ai-train=no\n\nUser-agent: GPTBot\nDisallow: /\n',
)
const headers = file(
  'headers',
  'HTTP/2 301\r\nTDM-Reservation: 1\r\n\r\nHTTP/2 200\r\nX-Robots-Tag: otherbot: noai\r\n\r\n',
)
const html = file(
  'page.html',
  '<!doctype html><meta name="tdm-reservation" content="1"><p>Invented page.</p>',
)

async function run(...options: readonly string[]): Promise<string> {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  try {
    await rightsCommand()
      .exitOverride()
      .parseAsync(['https://example.org/page', ...options], { from: 'user' })
  } finally {
    spy.mockRestore()
  }
  return written.join('')
}

test('every signal is told with its meaning, and every policy with its decision', async () => {
  const told = await run(
    '--robots',
    robots,
    '--headers',
    headers,
    '--html',
    html,
    '--language',
    'en',
  )
  expect(told).toContain('x-robots-tag: otherbot: noai')
  expect(told).toContain(
    'GPTBot (an AI agent that gathers for training) is turned away from the page.',
  )
  expect(told).toContain(
    'robots.txt: an AI agent is turned away (rights.robots-ai-agent, GPTBot, robots.txt:5: Disallow: /)',
  )
  expect(told).toContain('tdmrep.json, ai.txt: not looked at')
  expect(told).not.toContain('HTTP header: looked at')
})

test('a place that was not handed over is not checked, in French too', async () => {
  const told = await run('--robots', file('open.txt', ''), '--language', 'fr')
  expect(told).toContain('en-tête HTTP: pas examiné')
  expect(told).toContain(
    'as-crawled: non vérifié\u00a0: rien trouvé, mais personne n’a examiné en-tête HTTP, HTML',
  )
  expect(told).not.toContain(': non réservé')
})

test('JSON holds evidence and all eight decisions, and the last answer of several is the page', async () => {
  const told: unknown = JSON.parse(await run('--headers', headers, '--json'))
  expect(told).toMatchObject({
    url: 'https://example.org/page',
    agents: { commit: expect.stringMatching(/^[0-9a-f]{40}$/) },
    evidence: [{ kind: 'x-robots-tag', place: 'header', train: 'reserved', search: 'unstated' }],
  })
  expect(told).toHaveProperty('decisions.length', 8)
  expect(told).toHaveProperty('decisions.0', {
    purpose: 'train',
    policy: 'as-crawled',
    outcome: 'reserved',
    reason: 'rights.no-ai',
    reservations: [
      {
        rule: 'rights.no-ai',
        signal: { kind: 'x-robots-tag', value: 'otherbot: noai', place: 'header' },
      },
    ],
  })
})

test('mistakes are said with their code', async () => {
  await expect(run('--robots', join(folder, 'absent'))).rejects.toMatchObject({
    code: 'input/not-found',
  })
  await expect(rightsCommand().parseAsync(['example.org'], { from: 'user' })).rejects.toThrow(
    LimpidError,
  )
})

test('every rule on rights has its words in both languages', () => {
  const slugs = catalogue
    .filter(({ id }) => /^(rights|optout)\./.test(id))
    .map(({ id }) => `rule-${id.replaceAll('.', '-')}`)
  expect(slugs.length).toBeGreaterThan(10)
  expect(slugs.filter((slug) => !words('en').knows(slug) || !words('fr').knows(slug))).toEqual([])
})
