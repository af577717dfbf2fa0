import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { factsOf } from '../report/facts.ts'
import { sketchRelease } from '../report/release.test-support.ts'
import { village } from '../report/village.test-support.ts'
import { viewOf } from '../report/view.ts'
import type { Locale } from '../words/words.ts'
import type { PolicyShare, RightsFacts } from './rights-facts.ts'
import { rightsSection } from './rights-section.ts'

const share = (policy: PolicyShare['policy'], outcome: string, keptPages: number): PolicyShare => ({
  purpose: 'train',
  policy,
  outcome,
  pages: keptPages + 5,
  chars: keptPages * 10,
  domains: keptPages,
  keptPages,
  keptChars: keptPages * 10,
  keptDomains: keptPages,
})

const facts: RightsFacts = {
  policies: {
    query: 'SELECT 1',
    rows: [
      share('as-crawled', 'reserved', 1),
      share('as-crawled', 'not-reserved', 2),
      share('as-crawled', 'not-checked', 1),
    ],
  },
  states: { query: '', rows: [{ kind: 'tdmrep-file', state: 'not-checked', pages: 4, chars: 40 }] },
  reasons: { query: '', rows: [] },
  licences: {
    query: '',
    rows: [{ licence: 'CC-BY-4.0', isOpen: true, pages: 3, chars: 30, domains: 2 }],
  },
}

async function textOf(
  locale: Locale,
  shown: RightsFacts,
): Promise<{ readonly text: string; readonly bars: number }> {
  await using release = await sketchRelease(village)
  const section = rightsSection(
    viewOf(await factsOf(release.connection, release.directory), locale),
    shown,
  )
  const { document } = parseHTML(
    `<html><body><h2>${section.title}</h2>${String(section.body)}</body></html>`,
  )
  return {
    text: document.body.textContent.replaceAll(/\s+/g, ' '),
    bars: document.querySelectorAll('svg.bar').length,
  }
}

test('shows the price of each policy over what would be kept, each with its bar', async () => {
  const { text, bars } = await textOf('en', facts)
  expect(text).toContain('as-crawledExpress statements of page and host')
  expect(text).toMatch(/as of the capture\. 125%1025%11/)
  expect(text).toMatch(/tdmrep-fileTDM reservation, tdmrep\.json0004/)
  expect(text).toContain('CC-BY-4.0yes3302')
  expect(bars).toBe(4)
})

test('says in French, too, that no page names a licence', async () => {
  const { text } = await textOf('fr', { ...facts, licences: { query: '', rows: [] } })
  expect(text).toContain('Ce que coûteraient les réserves de droits')
  expect(text).toContain('Aucune page ne nomme de licence.')
})
