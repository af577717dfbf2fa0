/**
 * Families of rules that find people: of a page they fired on, the report shows the host and nothing else,
 * since an address may name the person the page is about.
 */
const WITHHELD_FAMILIES = ['private', 'personal', 'secrets'] as const

/** Pages on which such a rule fired. */
export const WITHHELD_PAGES = `SELECT DISTINCT page FROM hits WHERE ${WITHHELD_FAMILIES.map((family) => `rule LIKE '${family}.%'`).join(' OR ')}`

/** True for a page, as `alias`, that such a rule decided on. */
export function decidedByWithheld(alias: string): string {
  return WITHHELD_FAMILIES.map((family) => `COALESCE(${alias}.rule, '') LIKE '${family}.%'`).join(
    ' OR ',
  )
}
