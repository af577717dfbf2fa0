import { NO_SPANS, type Finding } from './rule.ts'

/** A part of a whole as a finding; no score where there is no whole. */
export function share(part: number, whole: number): Finding {
  return { score: whole === 0 ? null : part / whole, spans: NO_SPANS }
}
