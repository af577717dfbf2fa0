import { c4Rules } from './c4/rules.ts'
import { ccnetRules } from './ccnet/rules.ts'
import { evaluationTextOfNoSet } from './contamination/evaluation-text.ts'
import { dolmaRules } from './dolma/rules.ts'
import { finewebRules } from './fineweb/rules.ts'
import { gopherRules } from './gopher/rules.ts'
import { otherLanguage } from './language/other-language.ts'
import { uncertainLanguage } from './language/uncertain-language.ts'
import { learnedScore } from './learned/learned-score.ts'
import { privateRules } from './private/index.ts'
import { qualityRules } from './quality/index.ts'
import { refinedwebRules } from './refinedweb/rules.ts'
import { rightsRules } from './rights/index.ts'
import type { Rule } from './rule.ts'
import { listedDomain } from './url/listed-domain.ts'

/**
 * Every rule there is, by id. `url.listed-domain` has no list here and `contamination.evaluation-text` no set: an operator with lists puts
 * `listedDomain(lists)` in its place, one with evaluation sets `evaluationText(index)`.
 */
export const catalogue: readonly Rule[] = byId([
  ...rightsRules,
  listedDomain([]),
  evaluationTextOfNoSet,
  otherLanguage,
  uncertainLanguage,
  ...privateRules,
  ...qualityRules,
  learnedScore,
  ...gopherRules,
  ...c4Rules,
  ...finewebRules,
  ...dolmaRules,
  ...ccnetRules,
  ...refinedwebRules,
])

function byId(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
