/** The constants and steps of xxHash (Collet, xxHash fast digest algorithm, version 0.1.1), seed 0. */
const PRIME64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const
const PRIME32 = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const

/** xxHash64 of bytes. */
export function xxhash64(bytes: Buffer): bigint {
  const [p1, p2, p3, p4, p5] = PRIME64
  let at = 0
  let hash: bigint = p5
  if (bytes.length >= 32) {
    const lanes: [bigint, bigint, bigint, bigint] = [u64(p1 + p2), p2, 0n, u64(-p1)]
    for (; at + 32 <= bytes.length; at += 32) {
      lanes[0] = round(lanes[0], bytes.readBigUInt64LE(at))
      lanes[1] = round(lanes[1], bytes.readBigUInt64LE(at + 8))
      lanes[2] = round(lanes[2], bytes.readBigUInt64LE(at + 16))
      lanes[3] = round(lanes[3], bytes.readBigUInt64LE(at + 24))
    }
    hash = u64(
      rotate(lanes[0], 1n) + rotate(lanes[1], 7n) + rotate(lanes[2], 12n) + rotate(lanes[3], 18n),
    )
    for (const lane of lanes) hash = u64((hash ^ round(0n, lane)) * p1 + p4)
  }
  hash = u64(hash + BigInt(bytes.length))
  for (; at + 8 <= bytes.length; at += 8) {
    hash = u64(rotate(hash ^ round(0n, bytes.readBigUInt64LE(at)), 27n) * p1 + p4)
  }
  if (at + 4 <= bytes.length) {
    hash = u64(rotate(hash ^ u64(BigInt(bytes.readUInt32LE(at)) * p1), 23n) * p2 + p3)
    at += 4
  }
  for (; at < bytes.length; at++) {
    hash = u64(rotate(hash ^ u64(BigInt(bytes.readUInt8(at)) * p5), 11n) * p1)
  }
  hash = u64((hash ^ (hash >> 33n)) * p2)
  hash = u64((hash ^ (hash >> 29n)) * p3)
  return hash ^ (hash >> 32n)
}

function round(lane: bigint, input: bigint): bigint {
  return u64(rotate(u64(lane + input * PRIME64[1]), 31n) * PRIME64[0])
}

function rotate(value: bigint, by: bigint): bigint {
  return u64(value << by) | (value >> (64n - by))
}

function u64(value: bigint): bigint {
  return BigInt.asUintN(64, value)
}

/** xxHash32 of bytes. */
export function xxhash32(bytes: Buffer): number {
  const [p1, p2, p3, p4, p5] = PRIME32
  let at = 0
  let hash: number = p5
  if (bytes.length >= 16) {
    const lanes: [number, number, number, number] = [(p1 + p2) | 0, p2 | 0, 0, -p1 | 0]
    const step = (lane: number, offset: number): number =>
      Math.imul(rotate32(lane + Math.imul(bytes.readUInt32LE(offset), p2), 13), p1)
    for (; at + 16 <= bytes.length; at += 16) {
      lanes[0] = step(lanes[0], at)
      lanes[1] = step(lanes[1], at + 4)
      lanes[2] = step(lanes[2], at + 8)
      lanes[3] = step(lanes[3], at + 12)
    }
    hash =
      rotate32(lanes[0], 1) +
      rotate32(lanes[1], 7) +
      rotate32(lanes[2], 12) +
      rotate32(lanes[3], 18)
  }
  hash = (hash + bytes.length) | 0
  for (; at + 4 <= bytes.length; at += 4) {
    hash = Math.imul(rotate32(hash + Math.imul(bytes.readUInt32LE(at), p3), 17), p4)
  }
  for (; at < bytes.length; at++) {
    hash = Math.imul(rotate32(hash + Math.imul(bytes.readUInt8(at), p5), 11), p1)
  }
  hash = Math.imul(hash ^ (hash >>> 15), p2)
  hash = Math.imul(hash ^ (hash >>> 13), p3)
  return (hash ^ (hash >>> 16)) >>> 0
}

function rotate32(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
