/**
 * Compares this reader with warcio and FastWARC, file by file.
 *
 *     npm run golden:warc -- FOLDER GOLDEN
 *
 * FOLDER holds the archives, GOLDEN says what the two readers made of each (one JSON object a line, gzipped
 * or not). Where both agree, records, places and decoded bytes must be the same; elsewhere we must account for
 * at least as much as the better one. Ends with 1 where that is not so.
 */
import { compareGolden, type Comparison } from './compare-golden.ts'
import { readGolden } from './golden-file.ts'

const MARKS: Readonly<Record<Comparison['state'], string>> = {
  agrees: '=',
  more: '+',
  differs: '!',
}

async function main(folder: string | undefined, golden: string | undefined): Promise<number> {
  if (folder === undefined || golden === undefined) {
    process.stderr.write('usage: npm run golden:warc -- FOLDER GOLDEN\n')
    return 2
  }
  const counts = { agrees: 0, more: 0, differs: 0 }
  for (const file of readGolden(golden)) {
    const comparison = await compareGolden(folder, file)
    counts[comparison.state] += 1
    process.stdout.write(lineOf(comparison))
  }
  process.stdout.write(
    `${counts.agrees} files as both readers, ${counts.more} with at least as much as the better one, ` +
      `${counts.differs} differ\n`,
  )
  return counts.differs === 0 ? 0 : 1
}

function lineOf({ state, file, records, notes }: Comparison): string {
  const head = `${MARKS[state]} ${file}: ${records} records`
  return notes.length === 0 ? `${head}\n` : `${head}\n    ${notes.join('\n    ')}\n`
}

process.exitCode = await main(process.argv[2], process.argv[3])
