import type { ErrorCode } from './error-catalogue.ts'

export type ErrorValues = Readonly<Record<string, string | number>>

/** A mistake the user can mend: the sentence belonging to `code` says what was expected, what was found and what to do. Its exit status stands in the catalogue, 2 for nearly all. */
export class LimpidError extends Error {
  override readonly name = 'LimpidError'
  readonly code: ErrorCode
  readonly values: ErrorValues

  constructor(code: ErrorCode, values: ErrorValues = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.code = code
    this.values = values
  }
}

/** The system error code (`ENOENT`, `ENOSPC`, …) of a failure, null when it has none. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** True when a write failed because the disk is full, whether Node or DuckDB says so. */
export function isDiskFull(error: unknown): boolean {
  if (systemCode(error) === 'ENOSPC') return true
  return error instanceof Error && /No space left on device|ENOSPC/.test(error.message)
}
