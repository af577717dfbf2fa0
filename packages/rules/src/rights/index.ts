import type { Rule } from '../rule.ts'
import { contentUsage } from './content-usage.ts'
import { noAi } from './no-ai.ts'
import { noArchive } from './no-archive.ts'
import { tdmReservation } from './tdm-reservation.ts'

/** Rules on reservations of rights: each score is 1 where the right is reserved, 0 where use is expressly allowed, null where nothing is said. */
export const rightsRules: readonly Rule[] = [tdmReservation, noAi, noArchive, contentUsage]
