import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HostStore } from './host-store.ts'
import type { RobotsCapture } from './look-up-robots.ts'

const folder = mkdtempSync(join(tmpdir(), 'limpid-hosts-'))
const robots = (content: string): RobotsCapture => ({
  file: 'robots.txt',
  captured: 0,
  status: 200,
  recordId: null,
  content,
})
const kinds = (store: HostStore, url: string) => store.signalsFor(url).map(({ kind }) => kind)

test('gives each host its own files, however many were read in between, and leaves nothing', () => {
  const path = join(folder, 'hosts.json')
  const long = '# é\n'.repeat(200_000)
  {
    using store = new HostStore(path)
    for (let host = 0; host < 8; host++) {
      const last = host % 2 === 0 ? 'User-agent: GPTBot\nDisallow: /' : 'User-agent: *\nAllow: /'
      store.add({ host: `h${host}.example`, captures: [robots(last + '\n' + long)] })
    }
    for (const host of [0, 1, 2, 3, 4, 5, 6, 7, 0, 7, 1]) {
      const found = kinds(store, `https://H${host}.example/page`)
      expect(found.includes('robots-disallow')).toBe(host % 2 === 0)
      expect(found).toContain('robots.txt-status')
    }
    expect(kinds(store, 'https://absent.example/')).toEqual([])
    expect(kinds(store, 'no address')).toEqual([])
  }
  expect(existsSync(path)).toBe(false)
})
