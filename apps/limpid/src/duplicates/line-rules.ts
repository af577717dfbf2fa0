import type { LinesAsked, ScopeAsked } from './lines-asked.ts'

/** The rules that cut passages by what stands on other pages, as the ledger names them, in the order in which the first one that cuts a page is named. */
export const LINE_RULES = {
  host: { id: 'duplicates.host-lines', version: 1 },
  run: { id: 'duplicates.run-lines', version: 1 },
  repeats: { id: 'duplicates.repeated-lines', version: 1 },
} as const

/** What drops a page of which too little is left. */
export const TOO_LITTLE_LEFT = { id: 'duplicates.too-little-left', version: 1 } as const

/** A rule of lines as a recipe asks for it. */
export interface AskedLineRule {
  readonly id: string
  readonly version: number
  readonly action: 'cut' | 'note'
  /** Pages that a passage stands on, or how often one page says it, from which on the rule fires. */
  readonly threshold: number
  /** Whether one page keeps the passage; null where it is one page that says it again. */
  readonly keep: 'first' | 'none' | null
}

/** The line rules a recipe asks for, in their order. */
export function askedLineRules({ host, run, repeats }: LinesAsked): readonly AskedLineRule[] {
  const scoped = (rule: (typeof LINE_RULES)['host' | 'run'], scope: ScopeAsked | null) =>
    scope === null
      ? []
      : [{ ...rule, action: scope.action, threshold: scope.minPages, keep: scope.keep }]
  return [
    ...scoped(LINE_RULES.host, host),
    ...scoped(LINE_RULES.run, run),
    ...(repeats
      ? [{ ...LINE_RULES.repeats, action: 'cut' as const, threshold: 2, keep: null }]
      : []),
  ]
}
