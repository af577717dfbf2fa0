import { catalogue, ruleSets, type Rule, type RuleSet } from '@limpid/rules'

/** `limpid rules`: each rule with its sentence, default and source, then each published set with the rules it holds. */
export function rulesCommand(asJson: boolean): void {
  const rules = catalogue.map((rule) =>
    asJson ? JSON.stringify(described(rule)) : paragraph(rule),
  )
  const sets = ruleSets.map((set) =>
    asJson ? JSON.stringify(setDescribed(set)) : setParagraph(set),
  )
  process.stdout.write(`${[...rules, ...sets].join('\n')}\n`)
}

function setDescribed({ name, sentence, source, steps }: RuleSet) {
  return { set: name, sentence, source, rules: steps.map(({ rule }) => rule.id) }
}

function setParagraph({ name, sentence, source, steps }: RuleSet): string {
  const rules = steps.map(({ rule }) => rule.id).join(', ')
  return `set ${name}\n  ${sentence}\n  rules: ${rules}\n  source: ${source}\n`
}

function described({
  id,
  version,
  sentence,
  unit,
  fires,
  threshold,
  action,
  parameters,
  source,
}: Rule) {
  return { id, version, sentence, unit, fires, threshold, action, parameters, source }
}

function paragraph({
  id,
  version,
  sentence,
  unit,
  fires,
  threshold,
  action,
  source,
}: Rule): string {
  return `${id} (version ${version})\n  ${sentence}\n  default: ${action} when ${unit} ${fires} ${threshold}\n  source: ${source}\n`
}
