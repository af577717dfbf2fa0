import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findInputs } from './find-inputs.ts'

function folder(files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'limpid-inputs-'))
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), file)
  }
  return root
}

test('an input is named by its path below the folder all inputs share', () => {
  const root = folder(['a/one.warc', 'b/c/two.warc'])
  const inputs = findInputs([join(root, 'a/one.warc'), join(root, 'b/c/two.warc')])
  expect(inputs.map(({ input, bytes }) => [input, bytes])).toEqual([
    ['a/one.warc', 10],
    ['b/c/two.warc', 12],
  ])
})

test('a single input is named by its file name, and one named twice is read once', () => {
  const root = folder(['a/one.warc'])
  const inputs = findInputs([join(root, 'a/one.warc'), join(root, 'a/../a/one.warc')])
  expect(inputs.map(({ input }) => input)).toEqual(['one.warc'])
})

test('no input, a missing file and a folder are the user’s mistakes, each with its code', () => {
  const root = folder(['a/one.warc'])
  expect(() => findInputs([])).toThrow('input/none')
  expect(() => findInputs([join(root, 'none.warc')])).toThrow('input/not-found')
  expect(() => findInputs([join(root, 'a')])).toThrow('input/is-a-directory')
})

test('a web page under the name of a crawl file is refused, a broken archive is not', () => {
  const root = folder(['broken.warc.gz'])
  writeFileSync(join(root, 'page.warc.gz'), '\uFEFF\n<!DOCTYPE html><title>403 Forbidden</title>')
  expect(() => findInputs([join(root, 'page.warc.gz')])).toThrow('input/not-an-archive')
  expect(findInputs([join(root, 'broken.warc.gz')])).toHaveLength(1)
})
