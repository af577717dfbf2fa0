import type { Rule } from '../rule.ts'
import { aiTxtOptOut } from './ai-txt-opt-out.ts'
import { contentUsage } from './content-usage.ts'
import { noAi } from './no-ai.ts'
import { noArchive } from './no-archive.ts'
import { noIndex } from './no-index.ts'
import { noOpenLicence } from './no-open-licence.ts'
import { optoutRetroactive } from './optout-retroactive.ts'
import { paywalled } from './paywall.ts'
import { robotsAiAgent, robotsAnyAgent, robotsCrawler } from './robots-access.ts'
import {
  robotsContentSignal,
  robotsContentUsage,
  robotsPreferencesOfOthers,
} from './robots-preferences.ts'
import { tdmReservation } from './tdm-reservation.ts'

/**
 * Rules on rights. Those on reservations score 1 where the use is reserved, 0 where it is expressly allowed, null where
 * nothing is said; the robots rules need the host's signals (`readHostFiles`) beside those of the page.
 */
export const rightsRules: readonly Rule[] = [
  tdmReservation,
  noAi,
  contentUsage,
  robotsCrawler,
  robotsAiAgent,
  robotsContentUsage,
  robotsContentSignal,
  robotsPreferencesOfOthers,
  robotsAnyAgent,
  aiTxtOptOut,
  optoutRetroactive,
  noArchive,
  noIndex,
  noOpenLicence,
  paywalled,
]
