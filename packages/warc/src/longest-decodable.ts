/** What a decoder made of the beginning of its input. */
export interface Decodable {
  readonly output: Buffer
  /** How much of the input it took. */
  readonly inputBytes: number
}

/**
 * Decodes as much of `input` as `decode` accepts: all of it, or the longest beginning for which it
 * does not throw, found by halving (some 25 calls for 32 MB). `decode` must accept unfinished input,
 * and must throw on every input longer than one it throws on: true of zlib's decoders when they
 * flush at the end and have a cap on their output. Stops early once the output has `enoughBytes`.
 */
export function longestDecodable(
  input: Buffer,
  decode: (input: Buffer) => Buffer,
  enoughBytes = Infinity,
): Decodable {
  const whole = attempt(input, decode)
  if (whole !== null) return { output: whole, inputBytes: input.length }
  let good = 0
  let bad = input.length
  let output: Buffer = Buffer.alloc(0)
  while (bad - good > 1 && output.length < enoughBytes) {
    const middle = (good + bad) >>> 1
    const decoded = attempt(input.subarray(0, middle), decode)
    if (decoded === null) bad = middle
    else {
      good = middle
      output = decoded
    }
  }
  return { output, inputBytes: good }
}

function attempt(input: Buffer, decode: (input: Buffer) => Buffer): Buffer | null {
  try {
    return decode(input)
  } catch {
    return null
  }
}
