import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import expected from './cases/expected.json' with { type: 'json' }
import { loadFasttext, type FasttextModel } from './load-fasttext.ts'
import { RunHash } from './word-hash.ts'

const caseBytes = (name: string): Buffer =>
  readFileSync(new URL(`cases/${name}.bin`, import.meta.url))

/** How far the probabilities of fastText's first labels are from ours: 1 where we give another label. */
function distance(
  model: FasttextModel,
  text: string,
  top: readonly (readonly (string | number)[])[],
): number {
  const found = model.predict(text, top.length)
  return Math.max(
    0,
    ...top.map(([label, probability]) => {
      const ours = found.find((prediction) => prediction.label === label)
      return ours ? Math.abs(ours.probability - Number(probability)) : 1
    }),
  )
}

// cases/: made by scripts/fasttext-cases.py with fastText 0.9.2, from words of our own.
test.each(Object.entries(expected))('predicts what fastText predicts: %s', (name, cases) => {
  const model = loadFasttext(caseBytes(name))
  for (const { text, top } of cases)
    expect([text, distance(model, text, top) < 1e-6]).toEqual([text, true])
})

const LID = new URL('../../../../../../shared/data/golden/', import.meta.url)
const isHere = existsSync(LID)
if (!isHere) console.warn(`skipped: ${LID.pathname} is not here`)

test.skipIf(!isHere)(
  'agrees with fastText on the first label of 1,518 texts in 176 languages, and on probabilities',
  () => {
    const model = loadFasttext(readFileSync(new URL('models/lid.176.ftz', LID)))
    const lines = gunzipSync(readFileSync(new URL('lid176-ftz.jsonl.gz', LID)))
      .toString('utf8')
      .trim()
      .split('\n')
    let same = 0
    let farthest = 0
    for (const line of lines) {
      const { text, top5 }: { text: string; top5: [string, number][] } = JSON.parse(line)
      const [first] = model.predict(text, 1)
      const plain = (label = ''): string => label.replace('__label__', '')
      if (plain(first?.label) === plain(top5[0]?.[0])) same++
      for (const { label, probability } of model.predict(text, 5)) {
        const theirs = top5.find(([other]) => plain(other) === plain(label))
        if (theirs) farthest = Math.max(farthest, Math.abs(theirs[1] - probability))
      }
    }
    expect(lines).toHaveLength(1518)
    expect(same / lines.length).toBeGreaterThanOrEqual(0.999)
    expect(farthest).toBeLessThan(1e-4)
  },
)

test('gives no more labels than asked for, the best first', () => {
  const model = loadFasttext(caseBytes('softmax'))
  const all = model.predict('river boat bread', 99)
  expect(all).toHaveLength(model.labels.length)
  expect(all.map(({ probability }) => probability)).toEqual(
    all.map(({ probability }) => probability).toSorted((one, other) => other - one),
  )
  expect(model.predict('river boat bread', 2)).toEqual(all.slice(0, 2))
  expect(model.predict('river', 0)).toEqual([])
})

test('what is no model is refused in one sentence', () => {
  expect(() => loadFasttext(Buffer.from('<!doctype html><title>404</title>'))).toThrow(
    'these bytes are no fastText model',
  )
  expect(() => loadFasttext(new Uint8Array(0))).toThrow('4 bytes are expected at byte 0')
  const newer = Buffer.from(caseBytes('softmax'))
  newer.writeInt32LE(13, 4)
  expect(() => loadFasttext(newer)).toThrow('version 13')
  const unsupervised = Buffer.from(caseBytes('softmax'))
  unsupervised.writeInt32LE(1, 8 + 7 * 4)
  expect(() => loadFasttext(unsupervised)).toThrow('no labels')
  const loss = Buffer.from(caseBytes('softmax'))
  loss.writeInt32LE(9, 8 + 6 * 4)
  expect(() => loadFasttext(loss)).toThrow('no loss 9')
})

function outcome(bytes: Uint8Array): string {
  try {
    loadFasttext(bytes).predict('river boat bread', 3)
    return 'read'
  } catch (problem) {
    return problem instanceof Error ? problem.name : String(problem)
  }
}

test.each(['softmax', 'softmax-pruned', 'hierarchical'])(
  'a truncated or damaged model (%s) is refused or read, never more',
  (name) => {
    const whole = caseBytes(name)
    for (let length = 0; length < whole.length; length += 97) {
      expect(() => loadFasttext(whole.subarray(0, length))).toThrow(RangeError)
    }
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(whole)
        damaged[at] = byte
        expect(outcome(damaged)).toMatch(/^(?:read|RangeError)$/)
      }),
      { numRuns: 500 },
    )
  },
)

test('the hash of a run of words is that of 64-bit integers without sign', () => {
  const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
  fc.assert(
    fc.property(
      fc.array(hash, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      ([first = 0, ...rest], buckets) => {
        const run = new RunHash()
        run.start(first)
        let exact = BigInt.asUintN(64, BigInt(first))
        for (const next of rest) {
          run.add(next)
          exact = BigInt.asUintN(64, exact * 116049371n + BigInt(next))
        }
        expect(run.modulo(buckets)).toBe(Number(exact % BigInt(buckets)))
      },
    ),
  )
})
