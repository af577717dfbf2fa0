import { catalogue, type Rule } from '@limpid/rules'
import { joinRuleIndex, joinRulePages } from './join-rule-pages.ts'
import {
  failingExample,
  passingDocument,
  ruleExamples,
  type FailingExample,
  type RuleExamples,
} from './rule-examples.ts'
import { sampleHits, type SampleHits } from './sample-hits.ts'

/** A page for each rule of the catalogue and an index, by path. */
export function rulePages(): readonly (readonly [string, string])[] {
  const examples = ruleExamples()
  const sample = sampleHits()
  const pages = catalogue.map(
    (rule) => [`rules/${pageName(rule)}`, rulePage(rule, examples, sample)] as const,
  )
  return [['rules/README.md', indexPage()], ...pages, ...joinRulePages()]
}

function pageName({ id }: Rule): string {
  return `${id.replaceAll('@', '-at-')}.md`
}

function indexPage(): string {
  const families = Map.groupBy(catalogue, ({ id }) => familyOf(id))
  const sections = [...families].map(([family, rules]) => {
    const rows = rules.map((rule) => `| [\`${rule.id}\`](${pageName(rule)}) | ${rule.sentence} |`)
    return `## ${family}\n\n| rule | what it finds |\n|---|---|\n${rows.join('\n')}\n`
  })
  return `# Every rule

Made by \`npm run docs\`. A page a rule: what it measures, where it comes from, a text that passes and one that fails.
The examples are invented, and a test holds each to what its page says.

${[...sections, joinRuleIndex()].join('\n')}`
}

function rulePage(rule: Rule, examples: RuleExamples, sample: SampleHits): string {
  const { id, sentence, source, unit, fires, threshold, action, dead } = rule
  const family = examples.families[familyOf(id)] ?? ''
  const failing = failingExample(examples, rule)
  const state = dead === undefined ? '' : '\n**Dead**: it never fires, on any page.\n'
  return `# ${id}

${sentence}
${state}
- **Why**: ${family}
- **Source**: ${source}
- **By default**: ${action} when ${unit} ${fires} ${threshold}
- **Parameters**: ${parametersOf(rule)}
- **In the sample**: ${sampleLine(rule, sample)}

## Passes

${passingOf(rule, examples)}

## Fails

${dead === undefined ? failingOf(rule, examples, failing) : 'Nothing does.'}

## History

${historyOf(rule, examples).join('\n')}
`
}

function parametersOf({ parameters }: Rule): string {
  const all = Object.entries(parameters).map(([name, value]) => {
    const shown = typeof value === 'object' ? `${value.length} entries` : String(value)
    return `\`${name}\` (${shown})`
  })
  return all.length === 0 ? 'none' : all.join(', ')
}

function passingOf(rule: Rule, examples: RuleExamples): string {
  const { text, signals } = passingDocument(examples, rule)
  return block(text, 1) + signals.map(said).join('')
}

function failingOf({ id }: Rule, { unshown }: RuleExamples, failing?: FailingExample): string {
  if (!failing) return unshown[id] ?? 'No example yet.'
  const { text, times, url, language, signals, parameters } = failing
  const shown = text === '' ? 'The empty text.' : block(text, times)
  const notes = [
    url === 'https://example.org/' ? '' : `\n\nIts address: \`${url}\``,
    language === 'en' ? '' : `\n\nIts language: ${language ?? 'not known'}`,
    ...signals.map(said),
    ...Object.entries(parameters).map(
      ([name, values]) => `\n\nWith \`${name}\`: ${values.join(', ')}`,
    ),
  ]
  return shown + notes.join('')
}

function said({ kind, value, place }: FailingExample['signals'][number]): string {
  return `\n\nIt says, in its ${place}: \`${kind}: ${value}\``
}

function block(text: string, times: number): string {
  const fenced = `~~~text\n${text.replace(/\n+$/, '')}\n~~~`
  return times === 1 ? fenced : `${fenced}\n\n${times} times, one behind the other.`
}

function historyOf({ id, version }: Rule, { history }: RuleExamples): readonly string[] {
  const changes = history[id] ?? {}
  return Array.from({ length: version }, (_none, index) => {
    const change = changes[index + 1] ?? (index === 0 ? 'first published' : 'not written down')
    return `- version ${index + 1}: ${change}`
  })
}

function familyOf(id: string): string {
  return id.split('.')[0] ?? ''
}

/** Pages of the sample on which the rule fires by its default threshold; nothing is said of a version that was not measured. */
function sampleLine({ id, version }: Rule, { pages, rules }: SampleHits): string {
  const counts = rules[id]
  if (counts?.version !== version)
    return 'not measured: it needs files of the operator, or is newer'
  const { fired, measured } = counts
  const share = ((100 * fired) / pages).toFixed(1)
  const on = measured === pages ? '' : `; it had something to measure on ${measured}`
  return `it fires on ${fired} of ${pages} pages (${share} %)${on}`
}
