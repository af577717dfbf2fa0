export { extract } from './extract.ts'
export type {
  Block,
  BlockKind,
  Extraction,
  ExtractOptions,
  LanguageHint,
  LeftOutReason,
  RightsSignal,
} from './extraction.ts'
