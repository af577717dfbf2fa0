import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { HOST_FILES, readHostFiles, type HostRights, type RightsSignal } from '@limpid/rules'
import { z } from 'zod'
import type { HostCaptures, RobotsCapture } from './look-up-robots.ts'
import { hostFilesOf, hostOf } from './robots-table.ts'

/** Bytes of files that stay parsed: some hundred usual hosts, or a few of the longest (500 KiB). */
const PARSED_BYTES = 2 << 20

const capturesSpec = z.array(
  z.object({
    file: z.enum(HOST_FILES),
    captured: z.number(),
    status: z.number(),
    recordId: z.string().nullable(),
    content: z.string().nullable(),
  }),
)

/** A place in the store. */
interface Place {
  readonly start: number
  readonly bytes: number
}

interface Parsed {
  readonly rights: HostRights
  readonly bytes: number
}

/**
 * What the robots table holds of the hosts of one input, on disk. Memory holds the name and place of each host found, and the last few
 * hosts parsed; it does not grow with what their files say.
 */
export class HostStore implements Disposable {
  readonly #path: string
  readonly #descriptor: number
  readonly #places = new Map<string, Place>()
  readonly #parsed = new Map<string, Parsed>()
  #end = 0
  #parsedBytes = 0

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#descriptor = openSync(path, 'w+')
  }

  add({ host, captures }: HostCaptures): void {
    const text = Buffer.from(JSON.stringify(captures))
    let written = 0
    while (written < text.length) written += writeSync(this.#descriptor, text, written)
    this.#places.set(host, { start: this.#end, bytes: text.length })
    this.#end += text.length
  }

  /** Every signal of every capture of the page's host; none where the table does not know the host. */
  signalsFor(url: string): readonly RightsSignal[] {
    const host = hostOf(url)
    const place = host === null ? undefined : this.#places.get(host)
    if (host === null || place === undefined) return []
    return this.#rightsOf(host, place).signalsFor(url)
  }

  [Symbol.dispose](): void {
    closeSync(this.#descriptor)
    rmSync(this.#path, { force: true })
  }

  #rightsOf(host: string, place: Place): HostRights {
    const known = this.#parsed.get(host)
    if (known !== undefined) {
      this.#parsed.delete(host)
      this.#parsed.set(host, known)
      return known.rights
    }
    const rights = readHostFiles(hostFilesOf(this.#read(place)))
    this.#parsed.set(host, { rights, bytes: place.bytes })
    this.#parsedBytes += place.bytes
    for (const [oldest, { bytes }] of this.#parsed) {
      if (this.#parsedBytes <= PARSED_BYTES || oldest === host) break
      this.#parsed.delete(oldest)
      this.#parsedBytes -= bytes
    }
    return rights
  }

  #read({ start, bytes }: Place): readonly RobotsCapture[] {
    const text = Buffer.alloc(bytes)
    let read = 0
    while (read < bytes) {
      const more = readSync(this.#descriptor, text, read, bytes - read, start + read)
      if (more === 0) throw new Error('the store of hosts is shorter than it was written')
      read += more
    }
    return capturesSpec.parse(JSON.parse(text.toString()))
  }
}
