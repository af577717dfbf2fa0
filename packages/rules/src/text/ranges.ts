/** The code points of ranges such as `0021 003A-0040`: blank-separated, hexadecimal, ascending. */
export function codePointsIn(ranges: string): readonly number[] {
  const codePoints: number[] = []
  for (const range of ranges.split(' ')) {
    const [from = '', to = from] = range.split('-')
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
      codePoints.push(code)
  }
  return codePoints
}

/** A flag for each of the 65,536 UTF-16 units: 1 for those in the ranges. */
export function unitFlags(ranges: string): Uint8Array {
  const flags = new Uint8Array(0x10000)
  for (const unit of codePointsIn(ranges)) flags[unit] = 1
  return flags
}
