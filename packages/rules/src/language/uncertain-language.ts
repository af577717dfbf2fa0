import { NO_SPANS, type Rule } from '../rule.ts'

/** Finds pages whose language nobody can name with confidence. 0.65 is FineWeb’s threshold on fastText’s probability, exclusive. */
export const uncertainLanguage: Rule = {
  id: 'language.uncertain',
  version: 2,
  sentence: 'The language of the page is uncertain.',
  source:
    'https://arxiv.org/abs/2406.17557 section 3.3; the score is that of the identifier in use',
  unit: 'share',
  fires: '<=',
  threshold: 0.65,
  action: 'note',
  parameters: {},
  measure: ({ languageScore }) => ({ score: languageScore, spans: NO_SPANS }),
}
