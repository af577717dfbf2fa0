export { documentOf, type Document, type DocumentSource, type PageSignal } from './document.ts'
export type { Edit } from './edit.ts'
export { judge, type Hit, type Judgement, type Step } from './judge.ts'
export type { Action, Comparison, Finding, Parameters, Rule, Span } from './rule.ts'
