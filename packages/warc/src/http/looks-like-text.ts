/** Bytes looked at: enough to tell, as compressed bytes are control characters one time in nine. */
const SAMPLE_BYTES = 1024
/** Compressed bytes are control characters in 10.5 % of cases, text hardly ever. */
const MAX_CONTROL_SHARE = 0.03

/** Whether bytes look like text in some encoding that keeps ASCII: hardly any control characters. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  let controls = 0
  for (let place = 0; place < length; place += 1) {
    const byte = bytes[place] ?? 0
    // Tab, LF, VT, FF, CR are text; so is ESC, which ISO-2022-JP uses.
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  }
  return controls <= length * MAX_CONTROL_SHARE
}
