import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'
import { verifyRelease, type Verification } from '../verify/verify-release.ts'
import { providerCase } from './disclosure.test-support.ts'
import { runPython } from './python.test-support.ts'
import { readSummary } from './record/read-summary.ts'
import type { DisclosureRecord } from './record/record.ts'

export interface Documented {
  readonly release: string
  readonly record: DisclosureRecord
  readonly verification: Verification
}

/** Makes the documents of a run by an invented provider, through the command, beside the run, and verifies them. */
export async function documented(
  run: string,
  name: 'complete' | 'minimal',
  changes: readonly (readonly [string | RegExp, string])[] = [],
): Promise<Documented> {
  const copy = `${run}-${name}${changes.length === 0 ? '' : '-changed'}`
  cpSync(join(run, 'release'), copy, { recursive: true })
  const provider = `${copy}.yaml`
  const text = changes.reduce(
    (changed, [from, to]) => changed.replace(from, to),
    providerCase(name),
  )
  writeFileSync(provider, text)
  const reported = await limpid(['report', copy, '--provider', provider])
  expect(reported.code, reported.stderr).toBe(0)
  const { record } = readSummary(join(copy, 'summary.json'))
  return { release: copy, record, verification: await verifyRelease(copy, 'en') }
}

/** What other people's readers find in a release. */
export interface ReadByOthers {
  readonly croissantErrors: readonly string[]
  readonly croissantPages: number
  readonly card: { readonly license: string; readonly languages: readonly string[] }
  readonly rows: Readonly<Record<'duckdb' | 'polars' | 'pandas' | 'datasets', number>>
}

/** The one-liners of docs/disclosure.md, mlcroissant and huggingface_hub, in one process. */
export function readByOthers(python: string, release: string): ReadByOthers {
  const loaders = readFileSync(new URL('../../../../docs/disclosure.md', import.meta.url), 'utf8')
    .split('```python\n')[1]
    ?.split('```')[0]
    ?.trim()
    .split('\n')
  const code = `import json, duckdb, polars, pandas, datasets, mlcroissant
from huggingface_hub import DatasetCard
data = mlcroissant.Dataset('croissant.json')
card = DatasetCard.load('README.md').data
rows = {}
for line in ${JSON.stringify(loaders ?? [])}:
    rows[line.split('.')[0]] = len(eval(line))
print(json.dumps({'croissantErrors': sorted(data.metadata.ctx.issues.errors), 'croissantPages': sum(len(list(data.records(r.name))) for r in data.metadata.record_sets if r.name.startswith('pages')), 'card': {'license': card.license, 'languages': card.language}, 'rows': rows}))`
  return JSON.parse(runPython(python, code, release).split('\n').at(-1) ?? '')
}
