/** The constants and steps of xxHash32 (Collet, xxHash fast digest algorithm, version 0.1.1), seed 0. */
const PRIME32 = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const

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
