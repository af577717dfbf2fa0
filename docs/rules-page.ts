import { catalogue, ruleSets, type Rule } from '@limpid/rules'

/** Every rule and every published set, from the catalogue. */
export function rulesPage(): string {
  const families = Map.groupBy(catalogue, (rule) => rule.id.split('.')[0] ?? '')
  const sections = [...families].map(
    ([family, rules]) => `## ${family}\n\n${rules.map(entry).join('\n')}`,
  )
  const sets = ruleSets.map(
    (set) => `- \`${set.name}\`: ${set.sentence} ${set.steps.length} rules. Source: ${set.source}`,
  )
  return `# Rules

Made by \`npm run docs\` from the rules themselves. A rule's version rises whenever its result can change.
[A page a rule](../rules/README.md) has examples.

${sections.join('\n')}
## Published sets

${sets.join('\n')}
`
}

function entry({
  id,
  version,
  sentence,
  unit,
  fires,
  threshold,
  action,
  parameters,
  source,
}: Rule): string {
  const more = Object.entries(parameters).map(([name, value]) => `\`${name}\`: ${shown(value)}`)
  const options = more.length > 0 ? ` Parameters: ${more.join(', ')}.` : ''
  return `- \`${id}\` (version ${version}). ${sentence} By default: ${action} when ${unit} ${fires} ${threshold}.${options} Source: ${source}`
}

function shown(value: Rule['parameters'][string]): string {
  if (typeof value === 'object')
    return value.length > 8 ? `${value.length} entries` : value.join(' ') || 'none'
  return String(value)
}
