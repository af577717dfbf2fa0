import type { DuckDBValue } from '@duckdb/node-api'

/** One row of an answer, read column by column; a column that is absent or of another type is our bug and throws. */
export class LedgerRow {
  readonly #values: Readonly<Record<string, DuckDBValue>>

  constructor(values: Readonly<Record<string, DuckDBValue>>) {
    this.#values = values
  }

  text(column: string): string {
    const value = this.#values[column]
    if (typeof value === 'string') return value
    throw new TypeError(`column ${column} is not text but ${typeof value}`)
  }

  textOrNull(column: string): string | null {
    return this.#values[column] === null ? null : this.text(column)
  }

  /** A whole number, exact up to 2^53. */
  count(column: string): number {
    const value = this.#values[column]
    const number = typeof value === 'bigint' ? Number(value) : value
    if (typeof number === 'number' && Number.isSafeInteger(number)) return number
    throw new TypeError(`column ${column} is not a whole number below 2^53`)
  }

  countOrNull(column: string): number | null {
    return this.#values[column] === null ? null : this.count(column)
  }

  /** Any finite number, or nothing. */
  numberOrNull(column: string): number | null {
    const value = this.#values[column]
    if (value === null) return null
    const number = typeof value === 'bigint' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number)) return number
    throw new TypeError(`column ${column} is not a number`)
  }

  number(column: string): number {
    const value = this.#values[column]
    if (typeof value === 'number') return value
    throw new TypeError(`column ${column} is not a number but ${typeof value}`)
  }

  flag(column: string): boolean {
    const value = this.#values[column]
    if (typeof value === 'boolean') return value
    throw new TypeError(`column ${column} is not a boolean but ${typeof value}`)
  }
}
