import { expect, test } from 'vitest'
import { extract } from './index.ts'

const prose =
  'The ferry leaves at nine, and again at noon. It carries bread, letters and goats; nobody has counted the goats. '

const page = `<!doctype html><html lang="en"><head><meta charset=utf-8><title> Ferry
 times </title><meta name="robots" content="noai"></head><body><nav><a href="/">Home</a> <a href="/b">Boats</a></nav>
<article><h1>Ferry times</h1><p>${prose.repeat(3)}</p><p hidden>secret</p><p>${prose.repeat(2)}</p></article>
<footer>© Harbour Office</footer></body></html>`

test('keeps the article and leaves out what surrounds it', () => {
  const { text, leftOutText, title, signals } = extract(page)
  expect(text).toContain(prose.trim())
  expect(text).not.toContain('Harbour Office')
  expect(leftOutText).toContain('Harbour Office')
  expect(leftOutText).toContain('Boats')
  expect(title).toBe('Ferry times')
  expect(signals).toEqual([{ kind: 'robots', value: 'noai', place: 'head' }])
})

test('each block says where its text is', () => {
  const { text, leftOutText, blocks } = extract(page)
  const words = blocks.map((block) =>
    (block.leftOut === undefined ? text : leftOutText).slice(block.start, block.end),
  )
  expect(words).toContain(prose.repeat(2).trim())
  expect(words).toContain('secret')
  expect(blocks.find((block) => block.leftOut === 'hidden')).toBeDefined()
})

test('an empty page gives an empty text and no title', () => {
  expect(extract('')).toMatchObject({
    title: null,
    text: '',
    leftOutText: '',
    blocks: [],
    quality: 0,
  })
})
