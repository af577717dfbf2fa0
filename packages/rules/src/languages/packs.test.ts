import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { page } from '../document.test-support.ts'
import { declarations } from '../quality/declarations.test-support.ts'
import { fewStopWords, fewStopWordsBy } from '../quality/few-stop-words.ts'
import { qualityRules } from '../quality/index.ts'
import { listOfLinksBy } from '../quality/list-of-links.ts'
import { tooLittleText, tooLittleTextBy } from '../quality/too-little-text.ts'
import { parsePack, type LanguagePack } from './pack.ts'
import { PACKS } from './packs.ts'
import { readPacks } from './read-packs.ts'
import { stopShare } from './stop-share.ts'

const LANGUAGES = 'ar cs de el en es fr hi it ja ko nl pl pt ru th tr vi zh'.split(' ')
const root = mkdtempSync(join(tmpdir(), 'limpid-languages-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** An invented language, as somebody would add it. */
const INVENTED = {
  language: 'qaa',
  name: 'Ferryish',
  words: 'spaces',
  terminal: '¤',
  stopWords: ['lo', 'da', 'we'],
  udhr: [],
  norms: { letterWorth: 2, stopShare: 0.5 },
  measured: { declarations: 0, pages: 0, leastStopShare: 0 },
}

test('nineteen languages have a pack', () => {
  expect([...PACKS.packs.keys()].filter((code) => LANGUAGES.includes(code))).toEqual(LANGUAGES)
})

test('a folder added is a language that the rules use, with no code touched', () => {
  const folder = join(root, 'languages')
  cpSync(new URL('../../languages/', import.meta.url), folder, { recursive: true })
  mkdirSync(join(folder, 'qaa'))
  writeFileSync(join(folder, 'qaa/pack.json'), JSON.stringify(INVENTED))
  const packs = readPacks(pathToFileURL(`${folder}/`))
  expect(packs.digest).not.toBe(PACKS.digest)

  const names = page('mirel tosam vanke rulop '.repeat(20), { language: 'qaa' })
  const prose = page('lo mirel da tosam we vanke da rulop '.repeat(20), { language: 'qaa' })
  const words = fewStopWordsBy(packs)
  expect(words.measure(names, words.parameters).score).toBe(0)
  expect(words.measure(prose, words.parameters).score).toBe(1)
  expect(fewStopWords.measure(prose, fewStopWords.parameters).score).toBeNull()

  const letters = tooLittleTextBy(packs)
  expect(letters.measure(names, letters.parameters).score).toBe(2 * 400)
  expect(tooLittleText.measure(names, tooLittleText.parameters).score).toBe(400)

  const links = listOfLinksBy(packs)
  const lines = page('mirel tosam¤\nvanke rulop¤\n', { language: 'qaa' })
  expect(links.measure(lines, links.parameters).score).toBe(0)
  expect(links.measure(page(lines.text), links.parameters).score).toBe(1)
})

test.each([
  [{ words: 'letters' }, 'words: expected spaces or characters, got "letters"'],
  [{ stopWords: [] }, 'stopWords: expected a list of words, got []'],
  [{ stopWords: ['Lo'] }, 'stopWords: expected words of letters alone, in lower case, got "Lo"'],
  [{ stopWords: ['lo', 'lo'] }, 'stopWords: expected each word once, got "lo"'],
  [{ terminal: 'a' }, 'terminal: expected marks in one text'],
  [{ norms: { letterWorth: 9, stopShare: 0.5 } }, 'norms.letterWorth: expected a number from 0.4'],
  [{ norms: undefined }, 'norms: expected an object, got nothing'],
  [{ stopwords: [] }, 'stopwords: expected one of the keys'],
  [{ language: 'Thai' }, 'language: expected a BCP 47 primary subtag'],
  [{ name: '' }, 'name: expected a text that is not empty, got ""'],
])('a pack with %j is refused, with what was expected', (change, sentence) => {
  const refuse = () => parsePack({ ...INVENTED, ...change }, 'languages/qaa/pack.json')
  expect(refuse).toThrow(`languages/qaa/pack.json: ${sentence}`)
})

test('a pack that is no JSON, is missing, or lies in the wrong folder is refused by its name', () => {
  const folder = join(root, 'wrong')
  mkdirSync(join(folder, 'qab'), { recursive: true })
  const read = () => readPacks(pathToFileURL(`${folder}/`))
  expect(read).toThrow('languages/qab/pack.json: cannot be read as JSON')
  writeFileSync(join(folder, 'qab/pack.json'), '{')
  expect(read).toThrow('languages/qab/pack.json: cannot be read as JSON')
  writeFileSync(join(folder, 'qab/pack.json'), JSON.stringify(INVENTED))
  expect(read).toThrow('language: expected qab, the folder’s name, got qaa')
})

test('where no spaces stand between words, stop words cover letters, the longest first', () => {
  const pack: LanguagePack = {
    ...parsePack(INVENTED, ''),
    words: 'characters',
    stopWords: ['の', 'のに'],
  }
  expect(stopShare('山のに川の', pack)).toBe(3 / 5)
  expect(stopShare('… 1234', pack)).toBeNull()
})

test('composed and decomposed letters are the same word', () => {
  const pack = PACKS.packs.get('vi')
  if (!pack) throw new Error('no pack for Vietnamese')
  expect(stopShare('của núi'.normalize('NFD'), pack)).toBe(stopShare('của núi', pack))
})

test('the Declaration in each of the languages is kept, whole and page by page: no page loses for being Thai', () => {
  const texts = new Map(declarations().map(({ code, text }) => [code, text]))
  const losers: string[] = []
  for (const language of LANGUAGES)
    for (const code of udhrOf(language)) {
      const text = texts.get(code) ?? ''
      expect(text.length, code).toBeGreaterThan(1000)
      const pieces = Array.from({ length: Math.floor(text.length / 1000) }, (_, index) =>
        text.slice(index * 1000, (index + 1) * 1000),
      )
      for (const piece of [text, ...pieces]) losers.push(...firing(piece, language))
    }
  expect(losers).toEqual([])
})

/** What fires on a text of a language, notes included. */
function firing(text: string, language: string): readonly string[] {
  const document = page(text, { language })
  return qualityRules.flatMap((rule) => {
    const { score } = rule.measure(document, rule.parameters)
    if (score === null) return []
    const isBelow = rule.fires.startsWith('<')
    const fires = isBelow ? score < rule.threshold : score > rule.threshold
    return fires ? [`${language} ${rule.id} ${score}`] : []
  })
}

/** The Declarations that a pack names. */
function udhrOf(language: string): readonly string[] {
  const file = new URL(`../../languages/${language}/pack.json`, import.meta.url)
  const pack: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const codes = typeof pack === 'object' && pack !== null && 'udhr' in pack ? pack.udhr : []
  return Array.isArray(codes) ? codes.map(String) : []
}
