import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseRobots } from './parse-robots.ts'
import { indexRobots } from './robots-agents.ts'
import { decideRobots } from './robots-decision.ts'
import { sharedData } from './shared-data.test-support.ts'

/** What crawler-commons' own tests expect of its files (commit 8e14e27, Apache-2.0). */
const CASES: readonly (readonly [file: string, agent: string, path: string, allowed: boolean])[] = [
  ['robots-with-utf8-bom.txt', 'foobot', '/profile', false],
  ['robots-with-utf16le-bom.txt', 'foobot', '/profile', false],
  ['robots-with-utf16be-bom.txt', 'foobot', '/profile', false],
  ['www.flot.com-robots.txt', 'foobot', '/img/', false],
  ['directive-typos-robots.txt', 'bot1', '/dissalow/', false],
  ['directive-typos-robots.txt', 'bot2', '/useragent/', false],
  ['directive-typos-robots.txt', 'bot4', '/useragent-no-colon/', false],
  ['format-errors-robots.txt', 'bot1', '/whitespace-before-colon/', false],
  ['format-errors-robots.txt', 'bot1', '/no-colon/', false],
  ['format-errors-robots.txt', 'bot2', '/no-colon-useragent/', false],
  ['format-errors-robots.txt', 'bot3', '/whitespace-before-colon/', true],
  ['many-user-agents.txt', 'wget', '/', false],
  ['many-user-agents.txt', 'mysuperlongbotnamethatmatchesnothing', '/', true],
  ['many-user-agents.txt', 'mysuperlongbotnamethatmatchesnothing', '/bot-trap/', false],
  ['merge-rules.txt', 'wget', '/foo/bar/bar.txt', true],
  ['merge-rules.txt', 'wget', '/tmp/bar/bar.txt', false],
  ['merge-rules.txt', 'wget', '/chk/bar/bar.txt', true],
  ['precedence-of-rules.txt', 'wget', '/', true],
  ['precedence-of-rules.txt', 'wget', '/foo/bar', true],
  ['precedence-of-rules.txt', 'wget', '/bar/foo', false],
  ['precedence-of-rules.txt', 'testy', '/', true],
  ['precedence-of-rules.txt', 'testy', '/foo/bar', true],
  ['precedence-of-rules.txt', 'testy', '/foo/blue', false],
  ['precedence-of-rules.txt', 'testy', '/foo/', false],
  ['precedence-of-rules.txt', 'testy', '/foo/tar', false],
  ['malformed-path.txt', 'bot1', '/wiki/Wikipedia_talk:Mediation_Committee/', false],
  ['malformed-path.txt', 'bot1', '/wiki/', true],
  ['dos-line-endings.txt', 'bot1', '/', true],
  ['wildcards.txt', 'anybot', '/wishlist/bogus', false],
  ['wildcards.txt', 'anybot', '/wishlist/universal/page', true],
  ['wildcards.txt', 'anybot', '/anydirectoryhere/gcrnsts', false],
  ['crawl-delay-group-merging.txt', 'mybot', '/private/', false],
  ['crawl-delay-group-merging.txt', 'mybot', '/login/', true],
  ['crawl-delay-group-merging.txt', 'yourbot', '/private/', false],
  ['crawl-delay-group-merging.txt', 'yourbot', '/login/', false],
  ['extensions-group-merging.txt', 'mybot', '/private/', false],
  ['extensions-group-merging.txt', 'mybot', '/login/', false],
  ['extensions-group-merging.txt', 'yourbot', '/private/', false],
  ['extensions-group-merging.txt', 'otherbot', '/', false],
  ['extensions-group-merging.txt', 'otherbot', '/llms.txt', true],
  ['extension-robots.txt', 'mybot', '/private/', false],
  ['rfc9309-example-longest-match-robots.txt', 'foobot', '/example/page/disallowed.gif', false],
  ['rfc9309-example-rule-group-merging.txt', 'ExampleBot', '/baz', false],
  ['rfc9309-example-rule-group-merging.txt', 'BazBot', '/foo', true],
  ['rfc9309-example-simple-robots.txt', 'quxbot', '/example/page.html', true],
]

/** Misspellings that only crawler-commons reads; neither RFC 9309 nor Google's parser knows them, and RFC 9309 decides: other lines are ignored. */
const ONLY_CRAWLER_COMMONS: typeof CASES = [
  ['directive-typos-robots.txt', 'bot1', '/desallow/', false],
  ['directive-typos-robots.txt', 'bot3', '/useg-agent/', false],
]

const folder = sharedData('robots/crawler-commons__crawler-commons/src/test/resources/robots/')

function isAllowed(file: string, agent: string, path: string): boolean {
  const bytes = readFileSync(new URL(file, folder ?? undefined))
  return decideRobots(indexRobots(parseRobots(bytes)), agent, `https://example.org${path}`).allowed
}

test.skipIf(folder === null).each(CASES)(
  'crawler-commons %s: %s %s',
  (file, agent, path, expected) => {
    expect(isAllowed(file, agent, path)).toBe(expected)
  },
)

test.skipIf(folder === null).each(ONLY_CRAWLER_COMMONS)(
  'RFC 9309 decides otherwise: %s: %s %s',
  (file, agent, path, expected) => {
    expect(isAllowed(file, agent, path)).toBe(!expected)
  },
)
