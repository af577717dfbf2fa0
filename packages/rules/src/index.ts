export { catalogue } from './catalogue.ts'
export {
  evaluationIndex,
  SHORTEST_ITEM,
  STANDARD_NGRAM,
  type EvaluationIndex,
  type EvaluationSet,
} from './contamination/evaluation-index.ts'
export { EVALUATION_RULE, evaluationText } from './contamination/evaluation-text.ts'
export { gramTableOf } from './contamination/gram-table.ts'
export { documentOf, type Document, type DocumentSource, type PageSignal } from './document.ts'
export { bandKeys } from './duplicates/band-keys.ts'
export { jaccard } from './duplicates/jaccard.ts'
export { minHashEditions, type MinHashEdition } from './duplicates/minhash-edition.ts'
export { passagesOf, type Passage, type PassageUnit } from './duplicates/passages.ts'
export { shingleWords } from './duplicates/shingle-words.ts'
export { signatureOf, signatureOfWords, type Signature } from './duplicates/signature.ts'
export { applyEdits, applySpans, composeEdits, editsOf, type Edit } from './edit.ts'
export { judge, type Hit, type Judgement, type Step } from './judge.ts'
export { detectLanguage, type DetectedLanguage } from './language/detect-language.ts'
export { identifyLanguage, type IdentifiedLanguage } from './language/identify-language.ts'
export {
  passageLanguages,
  type PassageLanguage,
  type PassageLanguages,
} from './language/passage-languages.ts'
export * from './rights/index.ts'
export {
  loadFasttext,
  type FasttextModel,
  type FasttextPrediction,
} from './language/fasttext/load-fasttext.ts'
export { identifyRegister, type IdentifiedRegister } from './register/identify-register.ts'
export { REGISTERS, type Register } from './register/register-model.ts'
export { explain as explainLearnedScore, type Explanation } from './learned/quality-model.ts'
export { ruleSets, type RuleSet, type SetStep } from './rule-sets.ts'
export { toSource } from './source-offsets.ts'
export type { Action, Comparison, Finding, Parameters, Rule, Span } from './rule.ts'
export { canonicalHost, domainList, type DomainList } from './url/domain-list.ts'
export { listedDomain } from './url/listed-domain.ts'
export { ENGLISH_TOKENIZER } from './words/spacy/english.ts'
export type { Token } from './words/token.ts'
