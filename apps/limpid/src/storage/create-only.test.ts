import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createOnly, createOnlyText } from './create-only.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'limpid-store-'))

test('a file gets its name whole, and its size and SHA-256 are told', async () => {
  const path = join(folder(), 'deep/er/abc.txt')
  const stored = await createOnlyText(path, 'abc')
  // FIPS 180-4, example of SHA-256 on "abc"
  expect(stored).toEqual({
    path,
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
  expect(readFileSync(path, 'utf8')).toBe('abc')
})

test('writing the same again is harmless, writing something else is found out and changes nothing', async () => {
  const path = join(folder(), 'x')
  await createOnlyText(path, 'one')
  await createOnlyText(path, 'one')
  await expect(createOnlyText(path, 'two')).rejects.toThrow('different bytes')
  expect(readFileSync(path, 'utf8')).toBe('one')
})

test('a writer that fails leaves neither the file nor a piece of it', async () => {
  const root = folder()
  const broken = createOnly(join(root, 'x'), (temporary) => {
    writeFileSync(temporary, 'half')
    throw new Error('no')
  })
  await expect(broken).rejects.toThrow('no')
  expect(readdirSync(root)).toEqual([])
})
