import { documentOf, explainLearnedScore, identifyRegister, judge, type Step } from '@limpid/rules'
import { expect, test } from 'vitest'
import { findRecipe } from '../recipe/find-recipe.ts'
import { identified } from '../work/read-page.ts'
import { words } from '../words/words.ts'
import { judgementExplainer } from './explain-judgement.ts'

const dolma = findRecipe('dolma-1.6').steps
const standard = findRecipe('limpid').steps

function explained(
  text: string,
  locale: 'en' | 'fr',
  id = 'a',
  steps: readonly Step[] = dolma,
): string {
  const document = identified('', text)
  const judgement = judge(document, steps)
  const { registers } = identifyRegister(document)
  const learned = explainLearnedScore(document)
  return judgementExplainer(locale)({
    id,
    language: document.language,
    registers,
    judgement,
    learned,
  })
}

test('a person reads the verdict, the reason, and the measure beside its threshold', () => {
  const said = explained('The ferry leaves for the island and the mainland at noon.', 'en')
  expect(said).toContain('a (English): dropped')
  expect(said).toContain('drop:  Too few words between white space.')
  expect(said).toContain('words: 11; fires below 50  [dolma.too-few-words@1.6]')
})

test('in French the same', () => {
  const said = explained('The ferry leaves for the island and the mainland at noon.', 'fr')
  expect(said).toContain('a (anglais)\u00a0: écarté')
  expect(said).toContain('mots\u00a0: 11\u202f; joue en dessous de 50')
})

test('what is masked is counted and never shown', () => {
  const said = explained(`${'the rain of the night '.repeat(20)}at 192.0.2.1 today`, 'en')
  expect(said).toContain('one passage')
  expect(said).not.toContain('192.0.2.1')
})

test('a share that rounds to its threshold is shown in full', () => {
  const lines = ['* a', ...Array.from({ length: 999 }, (_line, index) => `${index}`)]
  const bullets = lines.map((line, index) => (index < 901 ? `* ${line}` : line)).join('\n')
  expect(explained(bullets, 'en')).toContain('90.1%; fires above 90%')
  const closer = Array.from({ length: 10_000 }, (_line, index) => (index < 9_001 ? '*' : '')).join(
    '\n',
  )
  expect(explained(closer, 'en')).toContain('0.9001; fires above 90%')
})

test('nothing in a name steers the terminal', () => {
  expect(explained('', 'en', '\u001b[31mred\u202e')).toContain('\ufffd[31mred\ufffd')
})

test('the learned score says in words what weighs most against the text and for it', () => {
  const menu = 'Home | Login | Cart (0)\nSALE!!! -50% $$$\nClick here >>\nnext | prev\n'.repeat(8)
  const english = explained(menu, 'en', 'a', standard)
  expect(english).toMatch(
    /probability: [\d.]+; fires below 0\.25 {2}\[quality\.learned-score\]\n +against the text: [a-z]/,
  )
  expect(explained(menu, 'fr', 'a', standard)).toMatch(/contre le texte\u00a0: [a-zé]/)
})

test('every measure of the learned score has its words', () => {
  const made = explainLearnedScore(
    documentOf({
      url: '',
      text: 'One two three four five six. '.repeat(9),
      language: 'en',
      languageScore: 1,
      signals: [],
    }),
  )
  expect(made?.contributions.length).toBeGreaterThan(40)
  for (const locale of ['en', 'fr'] as const)
    for (const { feature } of made?.contributions ?? [])
      expect(words(locale).knows(`learned-feature-${feature}`), feature).toBe(true)
})

/** Invented texts, each with what a person should read of it in the default recipe. */
const TEN: readonly (readonly [string, 'en' | 'fr', string, readonly string[]])[] = [
  ['nothing', 'en', '', ['dropped', 'too little text']],
  ['rien', 'fr', '', ['écarté', 'trop peu de texte']],
  ['short', 'en', 'Only five words stand here.', ['dropped', 'fires below 250']],
  ['court', 'fr', 'Cinq mots seulement, pas plus.', ['écarté', 'joue en dessous de 250']],
  [
    'lorem',
    'en',
    `${'A plain sentence about nothing at all stands here. '.repeat(9)}Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.`,
    ['come back'],
  ],
  ['loop', 'en', 'Again and again the same sentence is said. '.repeat(60), ['drop:', 'repeat']],
  [
    'boucle',
    'fr',
    'La même phrase revient encore et encore ici. '.repeat(60),
    ['écarte\u00a0:', 'reviennent'],
  ],
  ['gibberish', 'en', 'xq zzkp wvrt bnmq qqpl zxcv rtkw plmq vbnx qwrt '.repeat(30), ['drop:']],
  [
    'links',
    'en',
    'Home\nNews\nShop\nContact\nLogin\nHelp\nTerms\nJobs\nPress\nMap\n'.repeat(12),
    ['drop:'],
  ],
  ['chars', 'fr', '{ } < > = ; 0 1 2 3 4 5 6 7 8 9 # % & * '.repeat(40), ['écarte\u00a0:']],
]

test.each(TEN)(
  '%s (%s): the verdict, why, and the measure beside its threshold',
  (id, locale, text, said) => {
    const sentence = explained(text, locale, id, standard)
    for (const part of said) expect(sentence.toLowerCase()).toContain(part.toLowerCase())
    expect(sentence).toMatch(
      locale === 'en'
        ? /: [<\d][^;]*; fires (?:above|below|from|up to) /
        : /: [<\d][^;]*; joue (?:au-dessus|en dessous|à partir|jusqu)/,
    )
    expect(sentence).not.toMatch(/undefined|NaN|judge-|rule-/)
  },
)
