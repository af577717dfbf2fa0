import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ReleaseRecord } from '../release/release-record.ts'

const count = z.int().nonnegative()
const parameter = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])

const rule = z.object({
  id: z.string(),
  version: z.number(),
  sentence: z.string(),
  source: z.string(),
  unit: z.string(),
  fires: z.enum(['<', '<=', '>', '>=']),
  threshold: z.number(),
  action: z.enum(['drop', 'cut', 'mask', 'note']),
  parameters: z.record(z.string(), parameter),
  languages: z.array(z.string()).nullable(),
  dead: z.literal('misspelt-name').nullable().default(null),
})

const releaseRecordSpec = z.object({
  format: z.literal(1),
  limpid: z.string(),
  recipe: z.object({
    name: z.string(),
    version: z.number(),
    about: z.string(),
    sources: z.array(z.string()),
    duplicates: z.enum(['none', 'exact', 'near']),
    text: z.string(),
    sha256: z.string(),
  }),
  rights: z
    .object({
      edition: z.number(),
      agents: z.object({
        source: z.string(),
        commit: z.string(),
        date: z.string(),
        sha256: z.string(),
      }),
      policy: z.string().nullable(),
      purpose: z.string().nullable(),
      asOf: z.string().nullable(),
      robots: z.object({ name: z.string(), bytes: count, sha256: z.string() }).nullable(),
    })
    .nullable()
    .default(null),
  near: z
    .object({
      edition: z.object({
        name: z.string(),
        normalisation: z.string(),
        hash: z.string(),
        hashBits: count,
        ngram: count,
        bands: count,
        rows: count,
        seed: count,
      }),
      verify: z.number(),
      uncompared: count,
    })
    .nullable()
    .default(null),
  against: z.array(z.string()).default([]),
  lines: z
    .object({
      unit: z.enum(['line', 'paragraph']),
      blank: z.boolean(),
      minChars: count,
      rules: z.array(
        z.object({
          id: z.string(),
          version: count,
          threshold: z.number(),
          action: z.enum(['cut', 'note']),
          keep: z.enum(['first', 'none']).nullable(),
        }),
      ),
    })
    .nullable()
    .default(null),
  rules: z.array(rule),
  alarms: z
    .array(
      z.object({
        rule: z.string(),
        kind: z.enum(['never-fired', 'always-fired', 'never-measured']),
        pages: count,
      }),
    )
    .default([]),
  inputs: z.array(
    z.object({
      input: z.string(),
      bytes: count,
      sha256: z.string(),
      records: count,
      failed: count,
      unreadable: z.string().nullable(),
    }),
  ),
  counts: z.object({
    offered: count,
    skipped: count,
    dropped: count,
    edited: count,
    kept: count,
    chars: z.object({ offered: count, dropped: count, cut: z.int(), kept: count }),
  }),
  files: z.array(
    z.object({ path: z.string(), bytes: count, sha256: z.string(), rows: count.nullable() }),
  ),
  previous: z.string().nullable(),
})

/** Reads and checks the `release.json` of a release folder. */
export function readRelease(releaseDirectory: string): ReleaseRecord {
  return releaseFrom(readFileSync(join(releaseDirectory, 'release.json'), 'utf8'))
}

/** Checks the text of a `release.json`. */
export function releaseFrom(text: string): ReleaseRecord {
  return releaseRecordSpec.parse(JSON.parse(text))
}
