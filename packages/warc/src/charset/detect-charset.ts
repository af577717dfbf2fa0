/** The encoding bytes seem to be in that are not UTF-8 and declare nothing; null where nothing speaks for any. */
export function detectCharset(_bytes: Uint8Array): string | null {
  return null
}
