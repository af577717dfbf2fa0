/** Column types of the tables: none unsigned, none wider than 64 bits, so that every engine reads them alike. */
type ColumnType = 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR'

export type Columns = Readonly<Record<string, ColumnType>>

/** A row of a table, by column. Null where nothing is known; a column left out is null. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** Names a column in SQL: `offset` and `end` are words of the language. */
export function quoted(column: string): string {
  return `"${column}"`
}

/** `CREATE TABLE`-style list of columns, as `read_json` wants them. */
export function structOf(columns: Columns): string {
  return `{${Object.entries(columns)
    .map(([name, type]) => `${quoted(name)}: '${type}'`)
    .join(', ')}}`
}
