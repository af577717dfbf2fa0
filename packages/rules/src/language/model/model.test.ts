import { eld } from 'eld/large'
import { expect, test } from 'vitest'
import { packTable } from '../../../scripts/language/pack-table.ts'
import { readGramTable, slotOf } from './gram-table.ts'
import { languageModel } from './language-model.ts'
import { mainScript, scriptName } from './main-script.ts'
import { addWordPieces } from './word-pieces.ts'

test('a packed table is read as it was written', () => {
  const bytes = packTable([
    [0x7fffffff, [[3, 200]]],
    [
      -5,
      [
        [2, 9],
        [1, 8],
      ],
    ],
    [17, []],
  ])
  const [table, end] = readGramTable(bytes, 0)
  expect(end).toBe(bytes.length)
  const at = (hash: number) => {
    const slot = slotOf(table.keys, hash)
    const start = table.starts[slot] ?? 0
    const places = Array.from({ length: table.counts[slot] ?? 0 }, (_, index) => start + index)
    return places.map((place) => [table.languageOf[place], table.weights[place]])
  }
  expect(at(0x7fffffff)).toEqual([[3, 200]])
  expect(at(-5)).toEqual([
    [1, 8],
    [2, 9],
  ])
  expect(at(17)).toEqual([])
  expect(table.keys[slotOf(table.keys, 18)]).toBe(0)
})

test('a table that is cut short is refused', () => {
  const bytes = packTable([
    [1, [[0, 1]]],
    [2, [[1, 2]]],
  ])
  for (let length = 0; length < bytes.length; length++)
    expect(() => readGramTable(bytes.subarray(0, length), 0)).toThrow(RangeError)
})

test.each([
  'L’eau de l’étang n’avait pas gelé cet hiver, dit-elle à ses voisins étonnés.',
  'Wer im Glashaus sitzt, wirft besser nicht mit unzusammenhängenden Wortungetümen.',
  'Паром вышел из гавани рано утром, и никто не видел, кто был на борту.',
  'नाव सुबह जल्दी बंदरगाह से निकल गई और किसी ने नहीं देखा',
  "O ovo, a ave: it's a dog's life",
])('word pieces are scored as eld scores them: %s', (text) => {
  const { pieces, languages } = languageModel()
  const scores = new Float64Array(256)
  addWordPieces(text.toLowerCase(), pieces, scores)
  const ours = languages
    .map(({ code, hasPieces }, place) => ({
      code: code === 'nb' ? 'no' : code,
      hasPieces,
      score: scores[place] ?? 0,
    }))
    .filter(({ hasPieces, score }) => hasPieces && score > 0)
  const theirs = eld.detect(text).getScores()
  // eld gives x/(x+25) for the mean score x of a piece, whatever their number: the ratios of x are those of the sums.
  const mean = ({ code }: { readonly code: string }) =>
    (25 * (theirs[code] ?? 0)) / (1 - (theirs[code] ?? 0))
  const first = ours[0]
  expect(ours.length).toBeGreaterThan(1)
  for (const one of ours)
    expect(mean(one) / (first ? mean(first) : 0)).toBeCloseTo(one.score / (first?.score ?? 0), 6)
})

test.each([
  ['Latin', 'où est-il, le bac de Москва ?'],
  ['Hiragana', '漢字が多い文章の中の仮名'],
  ['Han', '渡轮清晨离开港口，店名叫「の」没有人看到船上有谁在那里'],
  ['Hangul', '서울은 a city'],
])('the main script of a text: %s', (name, text) => {
  expect(scriptName(mainScript(text).script)).toBe(name)
})

test('a text without letters has no script', () => {
  expect(mainScript('12 + 3')).toEqual({ script: 0, letters: 0, share: 0 })
  expect(scriptName(0)).toBe(null)
})
