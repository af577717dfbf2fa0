import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { caseFolder, expectationOf } from './golden-case.ts'

// case-new.ts NAME PAGE.html ["what it shows"]: makes cases/NAME from a page, with what is extracted
// today as the expectation. Read it before you commit it. Only invented pages belong here.

const [name, page, sentence = 'Say here what this case shows.'] = process.argv.slice(2)
if (name === undefined || page === undefined || !/^[a-z0-9-]{1,60}$/.test(name)) {
  console.error(
    'usage: case-new.ts NAME PAGE.html ["what it shows"]   (NAME in small letters, digits, dashes)',
  )
  process.exit(2)
}
if (!existsSync(page)) {
  console.error(`no such page: ${page}`)
  process.exit(2)
}
const folder = caseFolder(name)
if (existsSync(new URL('expected.json', folder))) {
  console.error(`cases/${name} is there already: remove its expected.json to make it anew`)
  process.exit(2)
}
const source = readFileSync(page)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('source.html', folder), source)
writeFileSync(new URL('expected.json', folder), expectationOf(source))
writeFileSync(
  new URL('README.md', folder),
  `# ${name}\n\n${sentence}\n\nThe page is invented; it may be used under the licence of this repository.\n`,
)
console.log(`wrote cases/${name}: read expected.json, then commit`)
