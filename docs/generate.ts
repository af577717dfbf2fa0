import { readFileSync, writeFileSync } from 'node:fs'
import { publishedSchemas } from 'limpid'
import { commandLinePage } from './command-line-page.ts'
import { rulePages } from './rule-pages.ts'
import { scoringPage } from './scoring-page.ts'
import { rulesPage } from './rules-page.ts'

/** The pages of docs/ that are made from the program itself, by path. `npm run docs` writes them; a test holds them equal. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['reference/rules.md', rulesPage()],
    ...rulePages(),
    ['reference/command-line.md', commandLinePage()],
    ['scoring.md', scoringPage()],
    ...[...publishedSchemas()].map(([name, text]) => [`reference/${name}`, text] as const),
  ])
}

export function pagePath(path: string): URL {
  return new URL(path, import.meta.url)
}

if (import.meta.main) {
  for (const [path, text] of generatedPages()) writeFileSync(pagePath(path), text)
}

/** A generated page as it stands in the repository. */
export function standingPage(path: string): string {
  return readFileSync(pagePath(path), 'utf8')
}
