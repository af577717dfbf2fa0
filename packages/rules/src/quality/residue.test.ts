import { expect, test } from 'vitest'
import { boilerplate } from './boilerplate.ts'
import { brokenEncoding } from './broken-encoding.ts'
import { listOfLinks } from './list-of-links.ts'
import { loremIpsum } from './lorem-ipsum.ts'
import { lowLetterShare } from './low-letter-share.ts'
import { markupResidue } from './markup-residue.ts'
import { randomCharacters } from './random-characters.ts'
import { firesOn, page, scoreOf } from './scores.test-support.ts'

const PROSE =
  'The boats lie down on what they caught, and all the floor that no one owns comes up to look about it.'

test('letters of any script count as letters, figures and signs do not', () => {
  expect(scoreOf(lowLetterShare, 'สวัสดี ที่นี่')).toBe(1)
  expect(scoreOf(lowLetterShare, 'ab 12')).toBe(0.5)
  expect(scoreOf(lowLetterShare, ' \n')).toBeNull()
})

test('UTF-8 read as windows-1252 is broken, an article that shows one example is not', () => {
  expect(firesOn(brokenEncoding, 'FrÃ¼her schrieb man BÃ¼cher mit der Hand.')).toBe(true)
  expect(firesOn(brokenEncoding, `The letter ü then looks like Ã¼. ${PROSE.repeat(3)}`)).toBe(false)
  expect(firesOn(brokenEncoding, 'Não há razão: ações, ânimo, Âncora, Ãngelo.')).toBe(false)
})

test('Cyrillic and Chinese read in a Western charset are broken too', () => {
  expect(firesOn(brokenEncoding, 'ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€')).toBe(true)
  expect(firesOn(brokenEncoding, '\ufffd\ufffd text')).toBe(true)
})

test('bytes that became Han characters by accident hardly ever repeat one', () => {
  const misread = Array.from({ length: 900 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  ).join('')
  expect(firesOn(randomCharacters, misread)).toBe(true)
  expect(firesOn(randomCharacters, '清明前的十几天，山里的人是不睡觉的。'.repeat(20))).toBe(false)
})

test('a template full of dummy text fires, an article that quotes its first line does not', () => {
  const filler =
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.'
  expect(firesOn(loremIpsum, filler)).toBe(true)
  expect(firesOn(loremIpsum, `${filler} ${PROSE.repeat(4)}`)).toBe(false)
})

test('left-over tags, style sheets, scripts and data are residue; prose with a code block is not', () => {
  expect(firesOn(markupResidue, '<div class="a"><span>Offer</span><br/></div>')).toBe(true)
  expect(firesOn(markupResidue, '.menu { color: #333; margin: 0 auto; }')).toBe(true)
  expect(
    firesOn(markupResidue, 'var a = document.getElementById("x");\nif (a) { a.remove(); }'),
  ).toBe(true)
  expect(firesOn(markupResidue, '{"id": 1, "name": "item", "price": 20}')).toBe(true)
  expect(
    firesOn(markupResidue, `${PROSE}\n${PROSE}\nconst queue = openQueue('mail');\nqueue.close();`),
  ).toBe(false)
})

test('a legal text that ends its items with semicolons is not code', () => {
  expect(firesOn(markupResidue, '(a) the person(s) named above;\n(b) any heir(s) of them;')).toBe(
    false,
  )
})

test('stock phrases fire only together: three different ones, in most of the text', () => {
  const wall = 'We use cookies on this site.\nLog in to continue.\nAll rights reserved.'
  expect(firesOn(boilerplate, wall)).toBe(true)
  expect(scoreOf(boilerplate, 'We use cookies on this site.\nAll rights reserved.')).toBe(0)
  expect(firesOn(boilerplate, `${wall}\n${PROSE.repeat(3)}`)).toBe(false)
})

test('the spans of boilerplate are its lines, so that a recipe may cut them', () => {
  const text = `${PROSE}\nWe use cookies.\nLog in\nAll rights reserved.`
  const { spans } = boilerplate.measure(page(text), boilerplate.parameters)
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'We use cookies.',
    'Log in',
    'All rights reserved.',
  ])
})

test('boilerplate is known in other scripts', () => {
  expect(firesOn(boilerplate, 'เข้าสู่ระบบ\nนโยบายความเป็นส่วนตัว\nสงวนลิขสิทธิ์')).toBe(true)
  expect(firesOn(boilerplate, '登录\n隐私政策\n版权所有')).toBe(true)
})

test('a list of labels is a list of links, a list of sentences and a poem are not', () => {
  expect(firesOn(listOfLinks, 'Armchairs\nBlankets\nCandles\nDoor mats')).toBe(true)
  expect(firesOn(listOfLinks, '花瓶\n照明\n時計\n食器')).toBe(true)
  expect(
    firesOn(listOfLinks, 'Quoin: a wedge.\nForme: the frame.\nPie: type that was dropped.'),
  ).toBe(false)
  expect(
    firesOn(
      listOfLinks,
      'We walk where yesterday we rowed,\nwe name the rocks by feeling,\nand find along the wet black road',
    ),
  ).toBe(false)
})
