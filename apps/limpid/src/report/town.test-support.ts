import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { readRelease } from './read-release.ts'
import { ruleSketch, sketchRelease, type SketchedRelease } from './release.test-support.ts'

/** Rules of the invented town, with the share of pages (in hundredths) each is the first to drop. */
const DROPS = [
  ['language.not-identified', 6],
  ['gopher.too-few-words', 14],
  ['gopher.too-many-bullet-lines', 1],
  ['gopher.duplicate-line-characters', 5],
  ['c4.curly-bracket', 2],
  ['c4.lorem-ipsum', 1],
  ['fineweb.short-lines@2024-04', 9],
  ['fineweb.newline-ratio@2024-04', 3],
  ['private.account-page', 1],
  ['rights.opt-out', 2],
] as const

const RECIPE = `# A recipe nobody publishes, for tests.
recipe: town
version: 3
about: Prose in any language, without what people did not mean to publish.
steps:
${DROPS.map(([id]) => `  - rule: ${id}`).join('\n')}
  - rule: personal.email
    action: mask
`

/** An invented crawl of any size, made by SQL from the record's number alone: the same on every machine. */
export async function sketchTown(records: number): Promise<SketchedRelease> {
  const town = await sketchRelease({
    pages: [{ page: 0, verdict: 'skip', rule: 'record.warcinfo' }],
    hits: [],
    rules: [
      ...DROPS.map(([id]) =>
        ruleSketch(id, { sentence: `pages that are ${id.split('.')[1]?.replaceAll('-', ' ')}` }),
      ),
      ruleSketch('harm.threats', {
        fires: '>=',
        threshold: 2,
        unit: 'count',
        sentence: 'threats against people',
      }),
      ruleSketch('personal.email', {
        action: 'mask',
        fires: '>=',
        threshold: 1,
        unit: 'count',
        sentence: 'addresses of electronic mail',
        parameters: { placeholder: '[email]', public: ['info@', 'contact@'] },
      }),
      ruleSketch('gopher.too-many-symbols', {
        fires: '>',
        threshold: 0.1,
        unit: 'share',
        languages: ['en', 'fr'],
      }),
    ],
    recipe: {
      name: 'town',
      version: 3,
      text: RECIPE,
      about: 'Prose in any language, without what people did not mean to publish.',
      sources: ['https://example.org/paper'],
    },
  })
  const pages = join(town.directory, 'ledger/pages-00000.parquet')
  const hits = join(town.directory, 'ledger/hits-00000.parquet')
  await town.connection.run(
    `COPY (${pagesSql(records)}) TO '${pages}' (FORMAT parquet, COMPRESSION zstd)`,
  )
  await town.connection.run(
    `COPY (${hitsSql(pages)}) TO '${hits}' (FORMAT parquet, COMPRESSION zstd)`,
  )
  await writeRecord(town, pages)
  return town
}

/** A number from 0 to 99 that looks drawn. */
const drawn = (salt: string) => `CAST(hash(n || '${salt}') % 100 AS INTEGER)`

function pagesSql(records: number): string {
  let from = 0
  const whens = DROPS.map(
    ([id, share]) => `WHEN roll BETWEEN ${from} AND ${(from += share) - 1} THEN '${id}'`,
  )
  const copies = from
  return `
SELECT n AS page, 'urn:town:' || n AS record_id, 'https://' || host || '/' || language || '/story-' || n || '?from=' || n AS url,
  host, CASE WHEN host LIKE '192.%' THEN NULL ELSE regexp_replace(host, '^www\\.', '') END AS domain,
  CASE WHEN ${drawn('c')} = 0 THEN NULL ELSE 1672531200000 + CAST(hash(n || 'd') % 400 AS BIGINT) * 86400000 END AS captured,
  'crawl/part-' || lpad(CAST(n % 4 AS VARCHAR), 5, '0') || '.warc.gz' AS input, n * 1000 AS "offset", 1000::BIGINT AS length,
  'sha1:INVENTED' AS payload_digest, CASE WHEN verdict = 'skip' THEN NULL ELSE n % 9973 <> 7 END AS digest_ok, 200 AS status, 'text/html' AS mime, 'utf-8' AS charset, 'header' AS charset_from,
  2000::BIGINT AS bytes, 'Story ' || n AS title, CASE WHEN rule = 'language.not-identified' THEN NULL ELSE language END AS language, 0.9 AS language_score,
  CASE WHEN verdict <> 'skip' AND language = 'fr' THEN (['narrative', 'informational', 'persuasion', 'opinion', 'discussion', 'how-to', NULL])[CAST(1 + hash(n || 'g') % 7 AS INTEGER)] END AS register,
  CASE WHEN verdict = 'skip' THEN 0 ELSE chars END AS chars,
  CASE verdict WHEN 'keep' THEN chars WHEN 'edit' THEN chars - 12 ELSE 0 END AS kept_chars,
  chars // 5 AS words, 'hash-' || n AS text_hash, verdict,
  CASE WHEN verdict = 'edit' THEN 'personal.email' ELSE rule END AS rule,
  CASE WHEN rule = 'duplicates.exact-text' THEN (n // 40) * 40 + 3 END AS survivor,
  CAST(NULL AS VARCHAR) AS survivor_release, CASE WHEN rule = 'duplicates.exact-text' THEN 1.0 END AS similarity,
  CASE WHEN verdict <> 'skip' THEN chars / 5 END AS m_gopher_too_few_words
FROM (SELECT *, CASE WHEN n % 5 = 0 THEN 'skip' WHEN rule IS NOT NULL THEN 'drop' WHEN ${drawn('e')} < 8 THEN 'edit' ELSE 'keep' END AS verdict
  FROM (SELECT n, roll, chars, host, language,
      CASE WHEN n % 5 = 0 THEN (CASE WHEN n % 10 = 0 THEN 'record.request' WHEN n % 15 = 0 THEN 'http.redirect' WHEN n % 25 = 0 THEN 'mime.pdf' ELSE 'mime.image-not-html' END)
        WHEN n % 40 = 3 THEN NULL ${whens.join(' ')} WHEN roll BETWEEN ${copies} AND ${copies + 6} THEN 'duplicates.exact-text' END AS rule
    FROM (SELECT range AS n, ${drawn('r').replaceAll('n ||', 'range ||')} AS roll,
        CAST(200 + hash(range || 'l') % 9000 AS BIGINT) AS chars,
        CASE WHEN hash(range || 'h') % 97 = 0 THEN '192.0.2.' || hash(range || 'i') % 250
          ELSE (['www.', '', 'blog.'])[CAST(1 + hash(range || 'w') % 3 AS INTEGER)] || (['river', 'mill', 'baker', 'harbour', 'library', 'orchard', 'museum', 'ferry'])[CAST(1 + hash(range || 'h') % 8 AS INTEGER)] || CAST(floor(pow(hash(range || 'k') % 1000 / 1000.0, 3) * 60) AS INTEGER) || (['.example', '.example.org', '.example.net', '.example.com'])[CAST(1 + hash(range || 't') % 4 AS INTEGER)] END AS host,
        (['en', 'en', 'en', 'en', 'fr', 'fr', 'fr', 'de', 'de', 'es', 'ru', 'zh', 'ar', 'ja', 'pt', 'it', 'sw'])[CAST(1 + hash(range || 'g') % 17 AS INTEGER)] AS language
      FROM range(${records}))))`
}

function hitsSql(pages: string): string {
  const columns =
    '1 AS version, action, 1.0 AS score, 1.0 AS threshold, "start", "end", kind, replacement'
  return `
SELECT page, rule, ${columns} FROM (
  SELECT page, rule, 'drop' AS action, NULL::BIGINT AS "start", NULL::BIGINT AS "end", NULL AS kind, NULL AS replacement
    FROM read_parquet('${pages}') WHERE verdict = 'drop' AND survivor IS NULL
  UNION ALL SELECT page, 'fineweb.short-lines@2024-04', 'drop', NULL, NULL, NULL, NULL FROM read_parquet('${pages}') WHERE verdict = 'drop' AND page % 3 = 0
  UNION ALL SELECT page, 'personal.email', 'mask', 10, 28, 'email', '[email]' FROM read_parquet('${pages}') WHERE verdict = 'edit'
  UNION ALL SELECT page, 'personal.email', 'mask', 40, 58, 'email', '[email]' FROM read_parquet('${pages}') WHERE verdict = 'edit' AND page % 2 = 0)`
}

/** Makes release.json agree with the ledger. */
async function writeRecord(town: SketchedRelease, pages: string): Promise<void> {
  const sums = await town.connection.runAndReadAll(`
SELECT COUNT(*), COUNT(CASE WHEN verdict = 'skip' THEN 1 END), COUNT(CASE WHEN verdict = 'drop' THEN 1 END), COUNT(CASE WHEN verdict = 'edit' THEN 1 END),
  SUM(chars)::BIGINT, SUM(CASE WHEN verdict = 'drop' THEN chars ELSE 0 END)::BIGINT, SUM(kept_chars)::BIGINT FROM read_parquet('${pages}')`)
  const [
    offered = 0,
    skipped = 0,
    dropped = 0,
    edited = 0,
    chars = 0,
    droppedChars = 0,
    keptChars = 0,
  ] = (sums.getRows()[0] ?? []).map(Number)
  const cut = chars - droppedChars - keptChars
  const files = await town.connection.runAndReadAll(
    `SELECT input, COUNT(*) FROM read_parquet('${pages}') GROUP BY input ORDER BY input`,
  )
  const record = {
    ...readRelease(town.directory),
    counts: {
      offered,
      skipped,
      dropped,
      edited,
      kept: offered - skipped - dropped - edited,
      chars: { offered: chars, dropped: droppedChars, cut, kept: keptChars },
    },
    inputs: files.getRows().map(([input, records], index) => ({
      input: String(input),
      bytes: 1_000_000_000 + index,
      sha256: 'cd'.repeat(32),
      records: Number(records),
      failed: 0,
      unreadable: null,
    })),
  }
  writeFileSync(join(town.directory, 'release.json'), JSON.stringify(record))
}
