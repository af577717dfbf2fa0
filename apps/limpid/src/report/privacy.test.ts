import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'
import { renderReport } from './render.ts'
import { sketchRelease, type ReleaseSketch } from './release.test-support.ts'
import { village } from './village.test-support.ts'

test('a page that a rule for people struck shows its host and nothing else, whichever rule decided', async () => {
  const sketch: ReleaseSketch = {
    ...village,
    pages: [
      ...village.pages,
      {
        page: 0,
        verdict: 'drop',
        rule: 'gopher.too-few-words',
        url: 'https://choir.example/members/hopper',
        host: 'choir.example',
      },
      {
        page: 21,
        verdict: 'drop',
        rule: 'personal.phone-list',
        url: 'https://club.example/members/turing',
        host: 'club.example',
      },
      {
        page: 22,
        verdict: 'drop',
        rule: 'secrets.key',
        url: 'https://keys.example/id_ada',
        host: 'keys.example',
      },
    ],
    hits: [...(village.hits ?? []), { page: 0, rule: 'personal.name', action: 'note' }],
  }
  await using release = await sketchRelease(sketch)
  const facts = await factsOf(release.connection, release.directory)
  const shown = facts.examples.dropped.rows.filter((example) => example.withheld)
  expect(shown.map((example) => example.address).toSorted()).toEqual([
    'choir.example',
    'club.example',
    'keys.example',
    'mill.example',
  ])
  const everything = JSON.stringify(facts) + renderReport(facts, 'en') + renderReport(facts, 'fr')
  for (const secret of ['hopper', 'turing', 'id_ada', 'lovelace', 'token', 'who=ada']) {
    expect(everything).not.toContain(secret)
  }
})

test('a survivor that a rule for people struck shows its host and nothing else', async () => {
  await using release = await sketchRelease({
    pages: [
      {
        page: 1,
        verdict: 'edit',
        rule: 'personal.email',
        url: 'https://choir.example/members/hopper',
        host: 'choir.example',
      },
      { page: 2, verdict: 'drop', rule: 'duplicates.exact-text', survivor: 1 },
    ],
    hits: [{ page: 1, rule: 'personal.email', action: 'mask', start: 0, end: 5, kind: 'email' }],
  })
  const { duplicates } = await factsOf(release.connection, release.directory)
  expect(duplicates.groups.rows).toMatchObject([{ address: 'choir.example', withheld: true }])
})

test('no title of any page leaves the ledger', async () => {
  await using release = await sketchRelease(village)
  const facts = await factsOf(release.connection, release.directory)
  expect(JSON.stringify(facts)).not.toMatch(/Page \d/)
})
