import { documentOf } from '../src/document.ts'
import type { Rule } from '../src/rule.ts'
import { rateText, wilson } from './wilson.ts'

/** Lines that a text must have before a rule on the structure of lines can say anything. */
const ENOUGH_LINES = 8

/** Prints for each rule on how many of the texts it fires, with its interval; a set that is not there is skipped aloud. */
export function report(
  rules: readonly Rule[],
  name: string,
  texts: readonly string[] | null,
): void {
  if (texts === null) {
    console.log(`${name}: skipped, ../shared/data is not there`)
    return
  }
  const lined = texts.filter((text) => text.split('\n').length >= ENOUGH_LINES).length
  console.log(`${name}: ${texts.length} texts, ${lined} of ${ENOUGH_LINES} lines or more`)
  for (const rule of rules) {
    const hits = texts.filter((text) => fires(rule, text)).length
    console.log(`  ${rule.id.padEnd(28)} ${rateText(wilson(hits, texts.length))}`)
  }
}

function fires(rule: Rule, text: string): boolean {
  const document = documentOf({ url: '', text, language: null, languageScore: 0, signals: [] })
  const { score } = rule.measure(document, rule.parameters)
  if (score === null) return false
  return rule.fires === '<' ? score < rule.threshold : score > rule.threshold
}
