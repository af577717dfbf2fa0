import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DOMAINS } from '../apps/limpid/src/release/domains.ts'
import type { ReleaseFile, ReleaseRecord } from '../apps/limpid/src/release/release-record.ts'
import { readRelease } from '../apps/limpid/src/report/read-release.ts'
import { describe } from '../apps/limpid/src/storage/create-only.ts'
import { literal, withDatabase } from '../apps/limpid/src/storage/database.ts'
import { parquetOptions } from '../apps/limpid/src/storage/spool.ts'
import { RECORDS_PER_TASK } from '../apps/limpid/src/work/tables.ts'

/** Registrable domains that addresses are spread over, most pages on few of them, as on the web. */
const DOMAIN_NAMES = 100_000
const INPUT_COPIES = 50
const ROW_GROUP = 20_000

/**
 * Writes a release whose ledger holds at least `rows` rows: those of a small real release again and again, each copy with page ids of its
 * own and its addresses on other invented domains. Every table of the ledger grows alike. The same release gives the same rows.
 */
export async function largeRelease(from: string, to: string, rows: number): Promise<number> {
  const release = readRelease(from)
  const copies = Math.ceil(rows / release.counts.offered)
  mkdirSync(join(to, 'ledger'), { recursive: true })
  const files: ReleaseFile[] = []
  const described = async (path: string, count: number) =>
    files.push({ ...(await describe(join(to, path))), path, rows: count })
  await withDatabase(
    { scratch: join(to, '../scratch'), memoryLimit: '2GB', threads: 2 },
    async (connection) => {
      for (const file of readdirSync(join(from, 'ledger')).filter((name) =>
        name.endsWith('.parquet'),
      )) {
        const path = `ledger/${file}`
        const table = `read_parquet(${literal(join(from, path))})`
        const isPages = file.startsWith('pages-')
        const shift = `k * ${release.inputs.length} * ${RECORDS_PER_TASK}`
        const replaced = isPages ? pagesSql(shift) : `page + ${shift} AS page`
        const query = `SELECT * EXCLUDE (k${isPages ? ', place' : ''}) REPLACE (${replaced}) FROM (SELECT *${isPages ? `, ${PLACE} AS place` : ''} FROM ${table}, range(${copies}) AS copies(k)) AS copied ORDER BY ${isPages ? 'domain, page' : 'page'}`
        await connection.run(
          `COPY (${query}) TO ${literal(join(to, path))} (${parquetOptions(ROW_GROUP)})`,
        )
        const count = release.files.find((each) => each.path === path)?.rows ?? 0
        await described(path, count * copies)
      }
      await connection.run(
        `CREATE VIEW ledger AS SELECT * FROM read_parquet(${literal(join(to, 'ledger/pages-*.parquet'))})`,
      )
      const domains = join(to, 'domains.parquet')
      await connection.run(
        `COPY (${DOMAINS}) TO ${literal(domains)} (${parquetOptions(ROW_GROUP)})`,
      )
      const read = await connection.runAndReadAll(
        `SELECT count(*) FROM read_parquet(${literal(domains)})`,
      )
      await described('domains.parquet', Number(read.getRows()[0]?.[0]))
    },
  )
  for (const { path, rows: count } of release.files) {
    if (!path.startsWith('corpus/') || count === null) continue
    mkdirSync(dirname(join(to, path)), { recursive: true })
    copyFileSync(join(from, path), join(to, path))
    await described(path, count)
  }
  const record = { ...release, ...grown(release, copies), files }
  writeFileSync(join(to, 'release.json'), `${JSON.stringify(record, null, 2)}\n`)
  return release.counts.offered * copies
}

/** A domain's number: the cube of an even number in [0, 1), so that a tenth of the domains holds about half of the pages. */
const PLACE = `CAST(floor(${DOMAIN_NAMES} * pow(hash(page, k) / 18446744073709551616.0, 3)) AS BIGINT)`

function pagesSql(shift: string): string {
  const domain = "'site-' || place || '.example'"
  return [
    `page + ${shift} AS page`,
    `survivor + ${shift} AS survivor`,
    `input || '-' || (k % ${INPUT_COPIES}) AS input`,
    `CASE WHEN domain IS NOT NULL THEN ${domain} END AS domain`,
    `CASE WHEN host IS NOT NULL THEN 'www.' || ${domain} END AS host`,
    `CASE WHEN host IS NOT NULL THEN 'https://www.' || ${domain} || '/' || page || '-' || k END AS url`,
  ].join(', ')
}

function grown(
  { counts, inputs }: ReleaseRecord,
  copies: number,
): Pick<ReleaseRecord, 'counts' | 'inputs'> {
  const { chars, ...pages } = counts
  const times = (count: number) => count * copies
  return {
    counts: {
      offered: times(pages.offered),
      skipped: times(pages.skipped),
      dropped: times(pages.dropped),
      edited: times(pages.edited),
      kept: times(pages.kept),
      chars: {
        offered: times(chars.offered),
        dropped: times(chars.dropped),
        cut: times(chars.cut),
        kept: times(chars.kept),
      },
    },
    inputs: inputs.flatMap((input) =>
      Array.from({ length: INPUT_COPIES }, (_, copy) => {
        const own = Math.floor(copies / INPUT_COPIES) + Number(copy < copies % INPUT_COPIES)
        return {
          ...input,
          input: `${input.input}-${copy}`,
          records: input.records * own,
          failed: input.failed * own,
        }
      }),
    ),
  }
}
