import { hash } from 'node:crypto'
import { toBase32 } from '@exodus/bytes/base32.js'

/** A digest as an archive writes it: `sha1:` and base32 or hex. */
export interface Digest {
  readonly algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512'
  /** Upper case, without padding. */
  readonly value: string
}

const ALGORITHMS: ReadonlyMap<string, Digest['algorithm']> = new Map([
  ['md5', 'md5'],
  ['sha1', 'sha1'],
  ['sha-1', 'sha1'],
  ['sha256', 'sha256'],
  ['sha-256', 'sha256'],
  ['sha512', 'sha512'],
  ['sha-512', 'sha512'],
])

/** Takes a digest field apart; null where the algorithm is none of ours or there is no value. */
export function parseDigest(field: string): Digest | null {
  const match = /^\s*([a-z0-9-]+)\s*:\s*([a-z0-9]+)=*\s*$/i.exec(field)
  const algorithm = ALGORITHMS.get(match?.[1]?.toLowerCase() ?? '')
  const value = match?.[2]?.toUpperCase()
  return algorithm === undefined || value === undefined ? null : { algorithm, value }
}

/** Whether the bytes have the digest, written in base32 (RFC 4648, as WARC writers do) or in hex. */
export function hasDigest(bytes: Uint8Array, { algorithm, value }: Digest): boolean {
  const hex = hash(algorithm, bytes, 'hex').toUpperCase()
  if (value === hex) return true
  return value === toBase32(Buffer.from(hex, 'hex'), { padding: false })
}
