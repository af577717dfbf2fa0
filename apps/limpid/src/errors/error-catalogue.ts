/** Every error a user can meet, with its exit status. The sentences stand in `words/errors.<locale>.ftl`, the explanations in docs/reference/errors.md. */
export const errorCatalogue = {
  'input/not-found': 2,
  'input/is-a-directory': 2,
  'input/unreadable': 2,
  'input/none': 2,
  'input/not-an-archive': 2,
  'input/bad-json-line': 2,
  'recipe/not-found': 2,
  'recipe/not-yaml': 2,
  'recipe/unknown-key': 2,
  'recipe/wrong-value': 2,
  'recipe/unknown-rule': 2,
  'recipe/unknown-set': 2,
  'recipe/unknown-parameter': 2,
  'recipe/rule-twice': 2,
  'recipe/list-unreadable': 2,
  'run/other-plan': 2,
  'run/not-a-run': 2,
  'run/not-empty': 2,
  'run/disk-full': 2,
  'run/not-writable': 2,
  'run/stopped': 130,
  'command/wrong-option': 2,
  'robots/not-a-table': 2,
  'provider/not-found': 2,
  'provider/not-yaml': 2,
  'provider/unknown-key': 2,
  'provider/wrong-value': 2,
  'provider/missing-fact': 2,
  'disclosure/unclaimed-input': 2,
  'disclosure/contradiction': 2,
  'disclosure/not-a-summary': 2,
  'verify/differs': 2,
} as const satisfies Readonly<Record<string, number>>

export type ErrorCode = keyof typeof errorCatalogue

/** The Fluent message of an error: `recipe/unknown-key` is said by `error-recipe-unknown-key`. */
export function errorMessage(code: ErrorCode): string {
  return `error-${code.replaceAll('/', '-')}`
}
