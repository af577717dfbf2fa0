import { readFileSync } from 'node:fs'
import {
  ruleSketch,
  sketchRelease,
  type PageSketch,
  type ReleaseSketch,
  type SketchedRelease,
} from '../report/release.test-support.ts'
import { LOCALES } from '../words/words.ts'
import { disclosureOf, type Disclosure } from './disclosure-of.ts'
import type { PreviousSummary } from './record/record-of.ts'

/** An invented provider's file. */
export function providerCase(name: 'complete' | 'minimal'): string {
  return readFileSync(new URL(`cases/${name}.yaml`, import.meta.url), 'utf8')
}

const MAY_2024 = 1_714_521_600_000
const MEASURED = {
  m_rights_tdm_reservation: 0,
  m_rights_no_ai: 0,
  m_private_chat_log: 0,
  m_private_account_statement: 0,
}

/** A page of the hamlet: measured by every step. */
export function hamletPage(page: number, rest: Partial<PageSketch> = {}): PageSketch {
  return { page, verdict: 'keep', captured: MAY_2024, chars: 100, measures: MEASURED, ...rest }
}

/** Ten domains, one page each and one of them two, in English and French; one page dropped for its reservation. */
export async function sketchHamlet(
  more: readonly PageSketch[] = [],
  action: 'drop' | 'note' = 'drop',
  chatLanguages: readonly string[] | null = null,
  hits: NonNullable<ReleaseSketch['hits']> = [],
): Promise<SketchedRelease> {
  const houses = Array.from({ length: 10 }, (_, index) =>
    hamletPage(index, {
      host: `house-${index}.example`,
      language: index < 7 ? 'en' : 'fr',
      chars: 100 + index,
    }),
  )
  return sketchRelease({
    pages: [
      ...houses,
      hamletPage(20, { host: 'house-9.example', chars: 50 }),
      hamletPage(21, {
        verdict: action === 'drop' ? 'drop' : 'keep',
        rule: action === 'drop' ? 'rights.tdm-reservation' : null,
        host: 'fence.example',
        chars: 30,
        measures: { ...MEASURED, m_rights_tdm_reservation: 1 },
      }),
      { page: 22, verdict: 'skip', rule: 'http.redirect', host: 'road.example' },
      ...more,
    ],
    hits: [{ page: 21, rule: 'rights.tdm-reservation', action }, ...hits],
    rules: [
      ruleSketch('rights.tdm-reservation', { action }),
      ruleSketch('rights.no-ai'),
      ruleSketch('private.chat-log', { languages: chatLanguages }),
      ruleSketch('private.account-statement'),
    ],
  })
}

/** The disclosure of a sketched release by a provider's text. */
export async function disclose(
  release: SketchedRelease,
  providerText: string,
  isDraft = false,
  previous: PreviousSummary | null = null,
): Promise<Disclosure> {
  const source = {
    releaseDirectory: release.directory,
    providerText,
    providerFile: 'provider.yaml',
    isDraft,
    languages: LOCALES,
    readPrevious: () => previous,
  }
  return disclosureOf(release.connection, source, 'en')
}
