import { closeSync, openSync, readSync } from 'node:fs'
import { LimpidError } from '../errors/limpid-error.ts'

/** Bytes that tell a web page from an archive. */
const START_BYTES = 512

/**
 * Refuses a file that is itself a web page: somebody saved the error page of a download under a crawl file's name. Anything else,
 * however broken, is read, and what is no record becomes a row that says so.
 */
export function refusePage(path: string, shown: string): void {
  const buffer = Buffer.alloc(START_BYTES)
  const descriptor = openSync(path, 'r')
  try {
    const read = readSync(descriptor, buffer)
    const start = buffer
      .subarray(0, read)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .trimStart()
    if (/^<(?:!doctype html|html|head|\?xml)/i.test(start))
      throw new LimpidError('input/not-an-archive', { path: shown, looks: 'HTML' })
  } finally {
    closeSync(descriptor)
  }
}
