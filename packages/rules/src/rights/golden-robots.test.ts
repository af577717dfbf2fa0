import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compareGolden, goldenCases } from './golden-robots.ts'
import { sharedData } from './shared-data.test-support.ts'

const golden = sharedData('golden/robots-google.jsonl.gz')

test.skipIf(golden === null)(
  "agrees with Google's parser on every decision of the golden file",
  () => {
    if (golden === null) return
    const text = gunzipSync(readFileSync(golden)).toString('utf8')
    let compared = 0
    const differing: string[] = []
    for (const one of goldenCases(text, (path) =>
      readFileSync(new URL(`../robots/${path}`, golden)),
    )) {
      const comparison = compareGolden(one, 'google')
      compared += comparison.compared
      differing.push(
        ...comparison.differences.map(({ agent, url }) => `${one.name} ${agent} ${url}`),
      )
    }
    expect(differing).toEqual([])
    expect(compared).toBe(64_058)
  },
)

/** RFC 9309 decides where it and Google's parser differ: each kind of difference is named here, and there is no other. */
test.skipIf(golden === null)('by RFC 9309 only three things differ from it', () => {
  if (golden === null) return
  const text = gunzipSync(readFileSync(golden)).toString('utf8')
  const reasons = new Map<string, number>()
  for (const one of goldenCases(text, (path) =>
    readFileSync(new URL(`../robots/${path}`, golden)),
  )) {
    for (const { url } of compareGolden(one, 'rfc9309').differences) {
      const reason = reasonOf(new URL(url))
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
  }
  expect([...reasons.keys()].toSorted()).toEqual([
    'a broken escape is compared as it stands, not refused',
    '§2.2.2: encoded unreserved characters are decoded',
    '§2.2.2: robots.txt is always allowed',
  ])
})

function reasonOf({ pathname }: URL): string {
  if (pathname === '/robots.txt') return '§2.2.2: robots.txt is always allowed'
  if (/%(?![0-9a-fA-F]{2})/.test(pathname))
    return 'a broken escape is compared as it stands, not refused'
  return /~|%7E/i.test(pathname) ? '§2.2.2: encoded unreserved characters are decoded' : pathname
}

test('a file of another kind is refused with its line', () => {
  expect(() => [
    ...goldenCases(
      '{"file":"x","robots":"","urls":[],"allowed":{}}\n{"file":"y"}',
      () => new Uint8Array(),
    ),
  ]).toThrow('line 2')
  expect(() => [
    ...goldenCases('{"file":"x","robots":"","urls":1,"allowed":{}}', () => new Uint8Array()),
  ]).toThrow('line 1')
})
