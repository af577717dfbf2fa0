import {
  AI_AGENTS_EDITION,
  evidenceOf,
  POLICIES,
  POLICY_EDITION,
  resolveRights,
  type PageRights,
} from '@limpid/rules'
import { LimpidError } from '../errors/limpid-error.ts'
import { localeOf } from '../words/locale-of.ts'
import { words, type Locale } from '../words/words.ts'
import { explainRights } from './explain-rights.ts'
import { PURPOSES } from './purposes.ts'
import { readPageFiles, type PageFiles } from './read-page-files.ts'

export interface RightsOptions extends PageFiles {
  readonly crawler: string
  readonly json: boolean
  readonly language?: Locale
}

/** Prints what one page says of its use, in words or as JSON. */
export function printRights(
  url: string,
  { crawler, json, language, ...files }: RightsOptions,
): void {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new LimpidError('command/wrong-option', { option: 'url', expected: 'https://…' })
  }
  const page = readPageFiles(url, files, crawler)
  const spoken = words(language ?? localeOf(process.env))
  process.stdout.write(
    json
      ? `${JSON.stringify(rightsAsJson(url, page), null, 2)}\n`
      : explainRights(url, page, spoken),
  )
}

function rightsAsJson(url: string, page: PageRights): object {
  const decisions = PURPOSES.flatMap((purpose) =>
    POLICIES.map((policy) =>
      Object.assign({ purpose, policy }, resolveRights(page, { policy, purpose })),
    ),
  )
  return {
    url,
    edition: POLICY_EDITION,
    agents: AI_AGENTS_EDITION,
    evidence: evidenceOf(page.signals, null),
    decisions,
  }
}
