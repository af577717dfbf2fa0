import { readFileSync } from 'node:fs'
import { agrees, compare } from './golden-columns.ts'
import { readGolden } from './golden-row.ts'

/**
 * `npm run golden -- FILE`: how many values of each column of a datatrove golden file we find the same.
 * Exits with 1 on any disagreement, and names the first three texts of each column that differs.
 */
function main(files: readonly string[]): number {
  const [file] = files
  if (files.length !== 1 || file === undefined) {
    console.error('expected one file, such as ../shared/data/golden/datatrove-0.10.1-en.jsonl.gz')
    return 2
  }
  const columns = new Map<string, { values: number; same: number; differ: string[] }>()
  for (const row of readGolden(readFileSync(file))) {
    for (const comparison of compare(row)) {
      const column = columns.get(comparison.column) ?? { values: 0, same: 0, differ: [] }
      columns.set(comparison.column, column)
      column.values++
      if (agrees(comparison)) column.same++
      else if (column.differ.length < 3)
        column.differ.push(`${row.id}: ${comparison.expected} expected, ${comparison.found} found`)
    }
  }
  let wrong = 0
  for (const [name, { values, same, differ }] of columns) {
    console.log(`${name.padEnd(36)} ${same} of ${values}`)
    for (const line of differ) console.log(`  ${line}`)
    wrong += values - same
  }
  return wrong === 0 && columns.size > 0 ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
