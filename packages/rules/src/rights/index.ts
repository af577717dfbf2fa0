export { abridgeRobots } from './abridge-robots.ts'
export { AI_AGENTS_EDITION, aiAgents, isAiAgent } from './ai-agents.ts'
export { ALL_CHANNELS, CHANNELS, PLACES } from './channels.ts'
export { evidenceOf, type Evidence } from './evidence.ts'
export {
  availabilityOf,
  HOST_FILES,
  hostFileOf,
  type Availability,
  type HostFile,
  type HostFileName,
} from './host-file.ts'
export { readHostFiles, type HostRights } from './host-signals.ts'
export { recogniseLicence, type Licence } from './licence.ts'
export { noAi } from './no-ai.ts'
export { licenceSignals } from './no-open-licence.ts'
export { parseRobots } from './parse-robots.ts'
export { PAYWALL_KIND } from './paywall.ts'
export { POLICIES, POLICY_EDITION, type Policy } from './policy.ts'
export type { Reading, ReservationRule } from './reservation-rule.ts'
export {
  resolveEveryPolicy,
  resolveRights,
  signalsUnder,
  type PageRights,
  type Reservation,
  type RightsDecision,
  type RightsQuestion,
} from './resolve-rights.ts'
export type { RightsSignal, SignalPlace, Statement } from './rights-signal.ts'
export { rightsRules } from './rights-rules.ts'
export { indexRobots, type RobotsIndex } from './robots-agents.ts'
export { decideRobots, type RobotsDecision } from './robots-decision.ts'
export { CRAWLER } from './robots-signals.ts'
export { ROBOTS_LIMIT_BYTES } from './robots-text.ts'
export type { Robots, RobotsGroup, RobotsProblem, RobotsRule, RobotsStatement } from './robots.ts'
export { SIGNAL_KINDS, SIGNAL_RULES, signalStates, type SignalState } from './signal-states.ts'
export { tdmReservation } from './tdm-reservation.ts'
export { parseTdmrep } from './tdmrep-file.ts'
export type { Purpose } from './usage-preferences.ts'
