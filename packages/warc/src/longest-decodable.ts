/** What a decoder made of the beginning of its input. */
export interface Decodable {
  readonly output: Buffer
  /** What it threw for a byte more; null where it took everything. */
  readonly error: unknown
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
  if (whole.output !== null) return { output: whole.output, error: null }
  let good = 0
  let bad = input.length
  let { error } = whole
  let output: Buffer = Buffer.alloc(0)
  while (bad - good > 1 && output.length < enoughBytes) {
    const middle = (good + bad) >>> 1
    const decoded = attempt(input.subarray(0, middle), decode)
    if (decoded.output === null) {
      bad = middle
      error = decoded.error
    } else {
      good = middle
      output = decoded.output
    }
  }
  return { output, error }
}

interface Attempt {
  readonly output: Buffer | null
  readonly error: unknown
}

function attempt(input: Buffer, decode: (input: Buffer) => Buffer): Attempt {
  try {
    return { output: decode(input), error: null }
  } catch (error) {
    return { output: null, error }
  }
}
