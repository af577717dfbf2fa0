import { joinRules, type JoinRule } from 'limpid'

/** A page for each rule that compares pages with each other, by path. */
export function joinRulePages(): readonly (readonly [string, string])[] {
  return joinRules.map((rule) => [`rules/${rule.id}.md`, joinRulePage(rule)] as const)
}

/** The part of the index of rules that names them. */
export function joinRuleIndex(): string {
  const rows = joinRules.map(({ id, sentence }) => `| [\`${id}\`](${id}.md) | ${sentence} |`)
  return `## duplicates\n\n| rule | what it finds |\n|---|---|\n${rows.join('\n')}\n`
}

function joinRulePage(rule: JoinRule): string {
  const { id, sentence, source, unit, action, setting, otherwise, fails, passes, version } = rule
  return `# ${id}

${sentence}

- **Why**: The same words many times teach a model nothing new.
- **Source**: ${source}
- **Asked for by**: \`${setting}\` of a [recipe](../duplicates.md); without it: ${otherwise}
- **Action**: ${action}
- **Score**: ${unit}

## Passes

${passes}.

## Fails

${fails}.

## History

- version ${version}: first published
`
}
