import { aiTxtOptOut } from './ai-txt-opt-out.ts'
import { contentUsage } from './content-usage.ts'
import { noAi } from './no-ai.ts'
import { noArchive } from './no-archive.ts'
import { noIndex } from './no-index.ts'
import type { Policy } from './policy.ts'
import type { ReservationRule } from './reservation-rule.ts'
import { robotsAiAgent, robotsAnyAgent, robotsCrawler } from './robots-access.ts'
import {
  robotsContentSignal,
  robotsContentUsage,
  robotsPreferencesOfOthers,
} from './robots-preferences.ts'
import type { SignalPlace } from './rights-signal.ts'
import { tdmReservation } from './tdm-reservation.ts'

/** Express statements on the use, and what robots.txt says to the crawler itself: every policy counts them. */
const EXPRESS: readonly ReservationRule[] = [
  tdmReservation,
  noAi,
  contentUsage,
  robotsContentUsage,
  robotsContentSignal,
  robotsCrawler,
  aiTxtOptOut,
  noIndex,
]

const AI_AGENTS: readonly ReservationRule[] = [...EXPRESS, robotsAiAgent]

/** The honoured set of each policy, in the order in which reasons are given. */
export const CHANNELS: Readonly<Record<Policy, readonly ReservationRule[]>> = {
  'as-crawled': EXPRESS,
  'any-ai-token': AI_AGENTS,
  'latest-retroactive': AI_AGENTS,
  strict: [...AI_AGENTS, noArchive, robotsPreferencesOfOthers, robotsAnyAgent],
}

/** Every channel once. */
export const ALL_CHANNELS = CHANNELS.strict

/** Places that have to be looked at before a policy may say "not reserved". Files of the host lie outside most crawls. */
export const PLACES: Readonly<Record<Policy, readonly SignalPlace[]>> = {
  'as-crawled': ['header', 'head', 'robots'],
  'any-ai-token': ['header', 'head', 'robots'],
  'latest-retroactive': ['header', 'head', 'robots'],
  strict: ['header', 'head', 'robots', 'file'],
}
