/** What a walk over bytes found, read as one of the double-byte encodings of East Asia. */
interface Walk {
  pairs: number
  /** Sequences of pairs with nothing between. */
  runs: number
  /** Bytes that are neither ASCII nor part of a pair. */
  errors: number
  /** Pairs by lead byte. */
  readonly leads: Uint32Array
  /** Pairs whose trail byte is an ASCII letter or sign: Big5 and Shift_JIS use them freely, the EUC encodings never. */
  lowTrails: number
}

/** Misfits a run: single-byte text has one in two runs, as their lengths are as often odd as even. */
const MAX_ERRORS_PER_RUN = 0.05
/** Ideographs, kana and Hangul follow each other; letters with accents stand alone. */
const FEWEST_PAIRS_PER_RUN = 1.7
const FEWEST_PAIRS = 4

/**
 * Which East Asian encoding bytes are in, told by where the characters lie that make up most text: kana,
 * Hangul, and the first of the two levels of ideographs. Null where they are in none.
 *
 * Areas of GB 2312, Big5, KS X 1001 and JIS X 0208 as in the WHATWG indexes (encoding.spec.whatwg.org).
 */
export function detectDoubleByte(bytes: Uint8Array): string | null {
  const japanese = walk(bytes, isShiftJisLead)
  if (isClean(japanese) && share(japanese, 0x82, 0x83) >= 0.25) return 'Shift_JIS'
  const wide = walk(bytes, isWideLead)
  if (!isClean(wide)) return null
  // Hiragana and katakana have rows of their own.
  if (share(wide, 0xa4, 0xa5) >= 0.2 && wide.lowTrails === 0) return 'EUC-JP'
  const ofText = 1 - share(wide, 0xa1, 0xa3)
  if (ofText <= 0) return null
  if (wide.lowTrails / wide.pairs > 0.1 && share(wide, 0xa4, 0xc6) / ofText > 0.75) return 'Big5'
  if (share(wide, 0xb0, 0xc8) / ofText > 0.9) return 'EUC-KR'
  return share(wide, 0xb0, 0xd7) / ofText > 0.6 && wide.lowTrails / wide.pairs < 0.3 ? 'GBK' : null
}

function isShiftJisLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
}

function isWideLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe
}

function walk(bytes: Uint8Array, isLead: (byte: number) => boolean): Walk {
  const found: Walk = { pairs: 0, runs: 0, errors: 0, leads: new Uint32Array(256), lowTrails: 0 }
  let lastEnd = -1
  let place = 0
  while (place < bytes.length) {
    const lead = bytes[place] ?? 0
    place += 1
    if (lead < 0x80) continue
    const trail = bytes[place]
    // Cut off at the end of the sample.
    if (trail === undefined) break
    if (!isLead(lead) || trail < 0x40 || trail === 0x7f) {
      found.errors += 1
      continue
    }
    if (lastEnd !== place - 1) found.runs += 1
    place += 1
    lastEnd = place
    found.pairs += 1
    found.leads[lead] = (found.leads[lead] ?? 0) + 1
    if (trail < 0x80) found.lowTrails += 1
  }
  return found
}

function isClean({ pairs, runs, errors }: Walk): boolean {
  return (
    pairs >= FEWEST_PAIRS &&
    pairs >= runs * FEWEST_PAIRS_PER_RUN &&
    errors <= runs * MAX_ERRORS_PER_RUN
  )
}

/** Of all pairs, those with a lead byte in this range. */
function share({ leads, pairs }: Walk, from: number, to: number): number {
  let sum = 0
  for (let lead = from; lead <= to; lead += 1) sum += leads[lead] ?? 0
  return sum / pairs
}
