import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { abridgeRobots } from './abridge-robots.ts'
import { parseRobots } from './parse-robots.ts'
import type { Robots } from './robots.ts'
import { sharedData } from './shared-data.test-support.ts'

const meaning = ({ groups, licences }: Robots) => ({
  licences,
  groups: groups.map(({ agents, rules, statements }) => ({
    agents,
    rules: rules
      .filter(({ pattern }) => pattern !== '')
      .map(({ allow, pattern }) => [allow, pattern]),
    statements: statements.map(({ kind, pattern, value }) => [kind, pattern, value]),
  })),
})

test('says the same in fewer lines', () => {
  const robots = parseRobots(
    Buffer.from(
      '# jane@example.org\nContent-Signal: search=yes\nSitemap: https://example.org/s.xml\nUser-agent: GPTBot\nUser-agent: Ünbot\nContent-Usage: /é/ train-ai=n\nDisallow: /%7ejoe # x\n\nUser-agent: CCBot\n\nUser-agent: *\nDisallow:\nLicense: https://example.org/l.xml',
    ),
  )
  const abridged = abridgeRobots(robots)
  expect(abridged).not.toContain('@')
  expect(meaning(parseRobots(Buffer.from(abridged)))).toEqual(meaning(robots))
  expect(robots.groups).toHaveLength(3)
})

const folder = sharedData('robots/ropensci__robotstxt/inst/robotstxts/')

test
  .skipIf(folder === null)
  .each([
    'robots_wikipedia.txt',
    'robots_google.txt',
    'robots_facebook.txt',
    'robots_amazon.txt',
    'robots_cdc.txt',
  ])('%s means the same when abridged', (name) => {
  const robots = parseRobots(readFileSync(new URL(name, folder ?? undefined)))
  const abridged = Buffer.from(abridgeRobots(robots))
  expect(meaning(parseRobots(abridged))).toEqual(meaning(robots))
  expect(abridged.length).toBeLessThan(robots.sizeBytes * 1.05)
})
