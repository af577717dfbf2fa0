/** Compares robots.txt decisions with those of another parser: `npm run golden:robots -- FILE [FOLDER]`. Exit 1 when any differs. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compareGolden, goldenCases } from '../src/rights/golden-robots.ts'

const [file, folder] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: npm run golden:robots -- FILE [FOLDER OF THE ROBOTS FILES]')
  process.exit(2)
}
const raw = readFileSync(file)
const text = (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString('utf8')
const robotsFolder = folder ?? resolve(dirname(file), '../robots')

let compared = 0
let differing = 0
let byRfc = 0
for (const { name, robots, urls, allowed } of goldenCases(text, (path) =>
  readFileSync(resolve(robotsFolder, path)),
)) {
  const google = compareGolden({ name, robots, urls, allowed }, 'google')
  compared += google.compared
  differing += google.differences.length
  byRfc += compareGolden({ name, robots, urls, allowed }, 'rfc9309').differences.length
  for (const { agent, url, expected } of google.differences) {
    console.log(`differs: ${name}: ${agent} ${url}: expected ${expected ? 'allowed' : 'denied'}`)
  }
}
console.log(`${compared - differing} of ${compared} decisions agree`)
console.log(
  `${byRfc} differ under dialect rfc9309, which decodes %7E and always allows /robots.txt (RFC 9309 §2.2.2)`,
)
process.exitCode = differing === 0 && compared > 0 ? 0 : 1
