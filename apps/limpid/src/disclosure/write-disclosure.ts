import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LimpidError } from '../errors/limpid-error.ts'
import { ledgerOf, remembering } from '../report/facts/ask-ledger.ts'
import { readRelease } from '../report/read-release.ts'
import { writeReports } from '../report/render.ts'
import type { ReleaseFile } from '../release/release-record.ts'
import { describe } from '../storage/create-only.ts'
import { withDatabase } from '../storage/database.ts'
import { LOCALES, type Locale } from '../words/words.ts'
import { REPORT_FILES } from '../report/report-files.ts'
import { disclosureOf, type Disclosure } from './disclosure-of.ts'
import { fileName, filedName } from './documents/names.ts'
import { findChromium, printPage } from './print/chromium.ts'
import { PREVIOUS_COPY, PREVIOUS_LIST, readSummary } from './record/read-summary.ts'
import { writeDocuments } from './write-documents.ts'

/** The provider's file as it lies in the release, so that a stranger can make the documents again. */
export const PROVIDER_COPY = 'provider.yaml'

/** What `limpid report` is asked for. */
export interface ReportOptions {
  readonly provider: string
  readonly draft: boolean
  /** Print the summaries with Chromium too. */
  readonly pdf?: boolean
  /** The summary before this one, instead of the file the provider names. */
  readonly previous?: string
  /** Languages the documents are written in; every one Limpid speaks where none is named. */
  readonly lang?: readonly Locale[]
}

export interface WrittenDisclosure extends Disclosure {
  readonly release: string
  readonly documents: readonly string[]
}

/**
 * Writes the documents into a release. The new release is made whole beside the old one, its tables linked rather than copied, and takes
 * its name at the end: a mistake or a crash leaves the old one as it was.
 */
export async function writeDisclosure(
  run: string,
  {
    provider: providerFile,
    draft: isDraft,
    pdf = false,
    previous,
    lang: languages = LOCALES,
  }: ReportOptions,
  locale: Locale,
): Promise<WrittenDisclosure> {
  const browser = pdf ? findChromium() : null
  const release = releaseOf(run)
  const providerText = readProvider(providerFile)
  const part = `${release}.documents.part`
  rmSync(part, { recursive: true, force: true })
  const record = readRelease(release)
  const tables = record.files.filter((file) => file.rows !== null)
  const previousPath = (named: string | null) =>
    previous ?? (named === null ? null : resolve(dirname(providerFile), named))
  return withDatabase(
    { scratch: `${part}.scratch`, memoryLimit: '384MB', threads: 1 },
    async (connection) => {
      const source = {
        releaseDirectory: release,
        providerText,
        providerFile,
        isDraft,
        languages,
        readPrevious: (named: string | null) => {
          const path = previousPath(named)
          return path === null ? null : readSummary(path)
        },
      }
      const ask = remembering(ledgerOf(connection, release))
      const disclosure = await disclosureOf(connection, source, locale, ask)
      for (const { path } of tables) linked(join(release, path), join(part, path))
      const documents = [
        ...(await writeDocuments(connection, release, part, disclosure)),
        PROVIDER_COPY,
      ]
      writeFileSync(join(part, PROVIDER_COPY), providerText)
      if (browser !== null) documents.push(...printed(browser, part, languages))
      for (const [from, name] of copiesOf(
        previousPath(disclosure.material.provider.summary.previous?.file ?? null),
      )) {
        copyFileSync(from, join(part, name))
        documents.push(name)
      }
      const write = (files: readonly ReleaseFile[]) =>
        writeFileSync(
          join(part, 'release.json'),
          `${JSON.stringify({ ...record, files: [...tables, ...files] }, null, 2)}\n`,
        )
      write(await describeAll(part, documents))
      await writeReports(connection, part, ask)
      documents.push(...LOCALES.map((each) => REPORT_FILES[each]))
      write(await describeAll(part, documents))
      replace(release, part)
      return { ...disclosure, release, documents }
    },
  ).finally(() => {
    rmSync(`${part}.scratch`, { recursive: true, force: true })
    rmSync(part, { recursive: true, force: true })
  })
}

/** The summary before this one and its list of domains, and how their copies are called. */
function copiesOf(previous: string | null): readonly (readonly [string, string])[] {
  if (previous === null) return []
  const { domainList } = readSummary(previous)
  const summary = [previous, PREVIOUS_COPY] as const
  return domainList === undefined ? [summary] : [summary, [domainList, PREVIOUS_LIST]]
}

async function describeAll(
  folder: string,
  documents: readonly string[],
): Promise<readonly ReleaseFile[]> {
  const described: ReleaseFile[] = []
  for (const path of documents.toSorted()) {
    const { bytes, sha256 } = await describe(join(folder, path))
    described.push({ path, bytes, sha256, rows: null })
  }
  return described
}

/** The release of a run, or the release itself where that is named. A swap that was interrupted is undone. */
export function releaseOf(run: string): string {
  for (const folder of [join(run, 'release'), run]) {
    if (!existsSync(folder) && existsSync(`${folder}.old`)) renameSync(`${folder}.old`, folder)
    if (existsSync(join(folder, 'release.json'))) return resolve(folder)
  }
  throw new LimpidError('run/not-a-run', { out: run })
}

/** Printed documents, and the page each is printed from. */
export const PRINTED: ReadonlyMap<string, string> = new Map(LOCALES.map(printedFrom))

function printedFrom(locale: Locale): readonly [string, string] {
  return [filedName(locale, 'pdf'), fileName('summary', locale, 'html')]
}

function printed(browser: string, folder: string, languages: readonly Locale[]): readonly string[] {
  return languages.map(printedFrom).map(([pdf, page]) => {
    printPage(browser, join(folder, page), join(folder, pdf))
    return pdf
  })
}

function readProvider(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new LimpidError('provider/not-found', { path }, { cause })
  }
}

function linked(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  linkSync(from, to)
}

function replace(release: string, part: string): void {
  rmSync(`${release}.old`, { recursive: true, force: true })
  renameSync(release, `${release}.old`)
  renameSync(part, release)
  rmSync(`${release}.old`, { recursive: true })
}
