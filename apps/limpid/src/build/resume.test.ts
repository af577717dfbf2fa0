import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { article, crawlFolder } from './crawl.test-support.ts'
import { limpid, start } from './limpid.test-support.ts'
import { digests } from './release-bytes.test-support.ts'

const pages = (file: string) =>
  Array.from({ length: 60 }, (_, index) => ({
    url: `https://${file}.example/${index}`,
    body: article(`${file} number ${index % 50}`),
  }))
const crawl = crawlFolder({
  'a.warc.gz': pages('a'),
  'b.warc.gz': pages('b'),
  'c.warc.gz': pages('c'),
  'd.warc.gz': pages('d'),
})
const files = ['a', 'b', 'c', 'd'].map((name) => join(crawl, `${name}.warc.gz`))

/** Moments spread over the run by a fixed sequence (Weyl, golden ratio), so that a failure can be seen again. */
const moments = Array.from({ length: 20 }, (_, index) => (index * 0.6180339887) % 1)

test(
  'killed at twenty moments and run again, the release is the same to the byte',
  { timeout: 1_200_000 },
  async () => {
    const whole = join(crawl, 'whole')
    const begun = performance.now()
    expect((await limpid(['build', ...files, '--out', whole, '--workers', '2'])).code).toBe(0)
    const wholeMs = performance.now() - begun
    const wanted = digests(join(whole, 'release'))

    let kills = 0
    for (const [index, moment] of moments.entries()) {
      const out = join(crawl, `killed-${index}`)
      const { child, ended } = start(['build', ...files, '--out', out, '--workers', '2'])
      const finished = await Promise.race([
        ended.then(() => true),
        sleep(wholeMs * moment).then(() => false),
      ])
      if (!finished) {
        child.kill('SIGKILL')
        kills++
        await ended
      }
      expect(await limpid(['build', ...files, '--out', out, '--workers', '2'])).toMatchObject({
        code: 0,
      })
      expect(digests(join(out, 'release'))).toEqual(wanted)
    }
    expect(kills).toBeGreaterThan(10)
  },
)
