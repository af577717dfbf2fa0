import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '../errors/limpid-error.ts'

/** A file of the run, as the done marker names it. */
export interface StoredFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Lets `write` fill a temporary file beside `path`, then gives it its name. A file that is there already is left alone and must be
 * the same to the byte: a retry, an orphan and a second driver are harmless, a task that is not deterministic is found out.
 */
export async function createOnly(
  path: string,
  write: (temporary: string) => Promise<void> | void,
): Promise<StoredFile> {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await write(temporary)
    synchronise(temporary)
    const made = await describe(temporary)
    if (!named(temporary, path)) {
      const there = await describe(path)
      if (there.sha256 !== made.sha256)
        throw new Error(`two runs of one task wrote different bytes: ${path}`)
    }
    return { ...made, path }
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** The same for a small text. */
export async function createOnlyText(path: string, text: string): Promise<StoredFile> {
  return createOnly(path, (temporary) => writeFileSync(temporary, text))
}

/** Size and SHA-256 of a file. One buffer serves for all of it: those of a stream would pile up until they are collected. */
export async function describe(path: string): Promise<StoredFile> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(1 << 20)
  await using file = await open(path)
  let bytes = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer)
    if (bytesRead === 0) return { path, bytes, sha256: hash.digest('hex') }
    hash.update(buffer.subarray(0, bytesRead))
    bytes += bytesRead
  }
}

function named(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

/** The bytes must be on disk before the name is: a marker may only ever point at whole files. */
function synchronise(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
