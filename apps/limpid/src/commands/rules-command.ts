import { catalogue, type Rule } from '@limpid/rules'

/** `limpid rules`: each rule with its sentence, default and source. */
export function rulesCommand(asJson: boolean): void {
  for (const rule of catalogue)
    process.stdout.write(asJson ? `${JSON.stringify(described(rule))}\n` : `${paragraph(rule)}\n`)
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
