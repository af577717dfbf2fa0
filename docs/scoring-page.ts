import { readFileSync } from 'node:fs'
import { fieldWeights } from 'limpid'

const HEAD = '| field | weight | why |\n|---|---|---|\n'

/** docs/scoring.md: its prose as it stands, its last table from the weights that `limpid score` uses. */
export function scoringPage(): string {
  const standing = readFileSync(new URL('scoring.md', import.meta.url), 'utf8')
  const [prose = ''] = standing.split(HEAD)
  const rows = fieldWeights().map(({ field, weight, why }) => `| ${field} | ${weight} | ${why} |\n`)
  return `${prose}${HEAD}${rows.join('')}`
}
