import { words, type Locale } from '../../words/words.ts'
import { labelOf } from '../documents/entries.ts'
import { fieldsOf, type FieldKind, type Form, type FormField } from '../form/form.ts'
import { factKinds } from '../provider/own-facts.ts'

/** Keys above `facts`, in the order of the file: indentation, key, and the message that explains it; what is empty is for the provider to fill. */
const HEAD: readonly (readonly [string, string | null])[] = [
  ['provider: 1', 'init-format'],
  ['summary:', null],
  ['  version:', 'init-version'],
  ['  date:', 'init-date'],
  ['  further-training:', 'init-further'],
  ['  previous: none', 'init-previous'],
  ['release:', null],
  ['  covers:', 'init-covers'],
  ['  small-or-medium-enterprise:', 'init-sme'],
  ['dataset:', 'init-dataset'],
  ['  name:', 'init-name'],
  ['  title:', null],
  ['  description:', null],
  ['  url:', null],
  ['  license:', 'init-licence'],
  ['  creator:', null],
  ['  publisher:', null],
  ['  version:', 'init-dataset-version'],
  ['sources:', 'init-sources'],
  ['  - id:', null],
  ['    name:', null],
  ['    category:', 'init-category'],
  ["    inputs: ['*']", 'init-inputs'],
  ['measures: []', 'init-measures'],
]

/** Answered from elsewhere in the file. */
const ELSEWHERE: ReadonlySet<string> = new Set(['version', 'last_update'])

/**
 * A provider.yaml to fill in, explained in a language: what each field is, how it is answered and why it is asked. Nothing is answered
 * for the provider: an empty key is refused with its line, and so is a fact that is asked for and stays a comment.
 */
export function providerTemplate(form: Form, locale: Locale): string {
  const { say } = words(locale)
  const lines: string[] = [`# ${say('init-about')}`, `# ${say('init-states')}`]
  for (const [line, message] of HEAD) {
    const indent = ' '.repeat(line.length - line.trimStart().length)
    if (message !== null) lines.push(`${indent}# ${say(message)}`)
    lines.push(line)
  }
  lines.push('facts:')
  const fields = fieldsOf(form).filter(({ id }) => !ELSEWHERE.has(id))
  const known = new Set(fields.map(({ id }) => id))
  for (const field of fields)
    lines.push(
      `  # ${field.id}: ${say(labelOf(field.id))}`,
      ...why(field, locale).map((text) => `  #   ${text}`),
      ...fact(field.id, field.kind, locale),
    )
  for (const [id, kind] of factKinds(form))
    if (!known.has(id))
      lines.push(
        `  # ${id}: ${id === 'ab2013' ? say('init-ab2013') : say(`item-${id.slice('ab2013.'.length)}`)}`,
        `  #   ${say('init-why-california')}`,
        ...fact(id, kind, locale),
      )
  return `${lines.join('\n')}\n`
}

function fact(id: string, kind: FieldKind, locale: Locale): readonly string[] {
  return [`  #   ${words(locale).say(`init-expects-${kind}`)}`, `  # ${id}:`, '']
}

/** Why a field is asked, of whom, and whether the ledger answers it where the provider does not. */
function why({ isRequired, condition, derivation }: FormField, locale: Locale): readonly string[] {
  const { say } = words(locale)
  const asked = isRequired
    ? say('init-why-always')
    : condition === null
      ? say('init-why-optional')
      : say('init-why-condition', { condition })
  return derivation === 'declared' ? [asked] : [asked, say(`init-from-${derivation}`)]
}
