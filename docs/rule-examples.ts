import { readFileSync } from 'node:fs'
import { documentOf, type Document, type Parameters, type Rule } from '@limpid/rules'
import { z } from 'zod'

const signal = z.object({
  kind: z.string(),
  value: z.string(),
  place: z.enum(['header', 'head', 'body', 'robots', 'file']),
})

const failing = z.strictObject({
  text: z.string(),
  /** How often the text stands there, one behind the other. */
  times: z.int().positive(),
  rules: z.array(z.string()).min(1),
  url: z.string().default('https://example.org/'),
  language: z.string().nullable().default('en'),
  languageScore: z.number().default(1),
  signals: z.array(signal).default([]),
  parameters: z.record(z.string(), z.array(z.string())).default({}),
})

const file = z.strictObject({
  /** One text that every rule lets pass. */
  passes: z.string(),
  fails: z.array(failing),
  /** What a page says where the text alone does not pass. */
  passesFor: z.array(z.strictObject({ rules: z.array(z.string()), signals: z.array(signal) })),
  families: z.record(z.string(), z.string()),
  /** Rules whose failing text is not shown, and why. */
  unshown: z.record(z.string(), z.string()),
  /** By rule and version: what changed. The first version needs none. */
  history: z.record(z.string(), z.record(z.string(), z.string())),
})

export type RuleExamples = z.infer<typeof file>
export type FailingExample = z.infer<typeof failing>

/** The invented texts of docs/rules/examples.json. */
export function ruleExamples(): RuleExamples {
  return file.parse(
    JSON.parse(readFileSync(new URL('rules/examples.json', import.meta.url), 'utf8')),
  )
}

/** The failing example of a rule: under its id, or under its id without the edition. */
export function failingExample({ fails }: RuleExamples, { id }: Rule): FailingExample | undefined {
  const [withoutEdition = id] = id.split('@')
  return (
    fails.find(({ rules }) => rules.includes(id)) ??
    fails.find(({ rules }) => rules.includes(withoutEdition))
  )
}

/** The text that passes, with what the rule needs besides it. */
export function passingDocument({ passes, passesFor }: RuleExamples, { id }: Rule): Document {
  const signals = passesFor.find(({ rules }) => rules.includes(id))?.signals ?? []
  return documentOf({
    url: 'https://example.org/',
    text: passes,
    language: 'en',
    languageScore: 1,
    signals,
  })
}

export function failingDocument({
  text,
  times,
  url,
  language,
  languageScore,
  signals,
}: FailingExample): Document {
  return documentOf({ url, text: text.repeat(times), language, languageScore, signals })
}

/** Whether the rule fires at its own threshold. */
export function firesOn(rule: Rule, document: Document, parameters: Parameters): boolean {
  const { score } = rule.measure(document, { ...rule.parameters, ...parameters })
  if (score === null) return false
  if (rule.fires === '<') return score < rule.threshold
  if (rule.fires === '<=') return score <= rule.threshold
  return rule.fires === '>' ? score > rule.threshold : score >= rule.threshold
}
