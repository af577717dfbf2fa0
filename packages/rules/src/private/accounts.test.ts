import { expect, test } from 'vitest'
import { firesOn, page } from '../quality/scores.test-support.ts'
import { accountStatement } from './account-statement.ts'
import { holdsIban } from './iban.ts'
import { privateRules } from './index.ts'
import { phoneList } from './phone-list.ts'
import { receipt } from './receipt.ts'

// Numbers of the documentation only: IBAN examples of the SWIFT registry, telephone numbers of fictional ranges.
const MOVES = ['14.20', '31.00', '220.00', '1,048.50', '22.98', '60.00']

test.each([
  ['GB82 WEST 1234 5698 7654 32', true],
  ['DE89370400440532013000', true],
  ['FR14 2004 1010 0505 0001 3M02 606', true],
  ['IBAN: NO93 8601 1117 947.', true],
  ['GB82 WEST 1234 5698 7654 33', false],
  ['DE89 3704 0044 0532 0130', false],
  ['XX82 WEST 1234 5698 7654 32', false],
])('the check digits of %s are right: %s', (text, expected) => {
  expect(holdsIban(text)).toBe(expected)
})

test.each([
  [
    'one line a movement',
    `IBAN GB82 WEST 1234 5698 7654 32\n${MOVES.map((sum, day) => `${day + 1} Mar Card payment ${sum}`).join('\n')}`,
  ],
  [
    'one cell a line',
    `IBAN GB82 WEST 1234 5698 7654 32\n${MOVES.map((sum, day) => `0${day + 1}/03/2020\nCard payment\n${sum}`).join('\n')}`,
  ],
  [
    'words instead of an IBAN',
    `Kontonummer 12345, Kontoauszug\n${MOVES.map((sum, day) => `0${day + 1}.03.2020 Lastschrift -${sum.replace('.', ',')}`).join('\n')}`,
  ],
  [
    'CSV',
    `account number;balance\n${MOVES.map((sum, day) => `2020-03-0${day + 1};card payment;-${sum.replace(',', '')};EUR`).join('\n')}`,
  ],
  [
    'Japanese',
    `口座番号 1234567\n残高\n${MOVES.map((_, day) => `3月${day + 1}日 お引出し ${day + 1},200円`).join('\n')}`,
  ],
  [
    'Chinese',
    `账号 6222 交易明细 余额\n${MOVES.map((sum, day) => `2020-03-0${day + 1} 转账 ${sum}`).join('\n')}`,
  ],
  [
    'Russian',
    `Выписка, номер счета 40817\nостаток\n${MOVES.map((sum, day) => `0${day + 1}.03.2020 списание ${sum.replace('.', ',')}`).join('\n')}`,
  ],
  [
    'Arabic figures',
    `كشف حساب رقم الحساب\nالرصيد\n${MOVES.map((_, day) => `٠${day + 1}/٠٣/٢٠٢٠ سحب ١٢٫٥٠`).join('\n')}`,
  ],
  [
    'MT940',
    ':20:X\n:25:12345678/1234567890\n:28C:1\n:60F:C200301EUR100,00\n:61:2003020302DR14,20NMSC//1\n:86:card payment\n:62F:C200302EUR85,80',
  ],
])('a statement of an account is found: %s', (_, text) => {
  expect(firesOn(accountStatement, text)).toBe(true)
})

test.each([
  [
    'prices of a share, which no account has',
    MOVES.map((sum, day) => `2020-03-0${day + 1} ${sum} 101.20`).join('\n'),
  ],
  [
    'three movements',
    `IBAN GB82 WEST 1234 5698 7654 32\n${MOVES.slice(0, 3)
      .map((sum, day) => `${day + 1} Mar ${sum}`)
      .join('\n')}`,
  ],
  [
    'a club that gives its account for fees',
    `Pay to IBAN GB82 WEST 1234 5698 7654 32.\n${'We meet on Tuesdays in the old net loft.\n'.repeat(9)}`,
  ],
  [
    'an article with one example line',
    `Your balance and your account number:\n5 Mar Direct debit 31.00\n${'Look first at the top of the sheet.\n'.repeat(9)}`,
  ],
])('%s is no statement', (_, text) => {
  expect(firesOn(accountStatement, text)).toBe(false)
})

test('a till receipt has amounts, a date and three kinds of words; a menu has amounts alone', () => {
  const till =
    'Kassenbon 0187\n25.06.2022\nPfingstrosen 12,00\nBindegrün 3,50\nSUMME 15,50\nMwSt 7 % 1,01\nGegeben bar 20,00\nRückgeld 4,50'
  expect(firesOn(receipt, till)).toBe(true)
  expect(firesOn(receipt, 'Soup 5.50\nMackerel 8.00\nRisotto 11.50\nLamb 15.00\nCheese 6.50')).toBe(
    false,
  )
})

const PHONES = Array.from({ length: 9 }, (_, index) => `(202) 555-01${10 + index}`)

test('a list of names and numbers is a phone list, on one line or on two', () => {
  expect(
    firesOn(phoneList, PHONES.map((phone, index) => `Member ${index}, ${phone}`).join('\n')),
  ).toBe(true)
  expect(
    firesOn(phoneList, PHONES.map((phone, index) => `Member ${index}\n${phone}`).join('\n')),
  ).toBe(true)
  expect(
    firesOn(
      phoneList,
      PHONES.map((_, index) => `Adhérent ${index} : 01 99 00 12 0${index}`).join('\n'),
    ),
  ).toBe(true)
  expect(
    firesOn(
      phoneList,
      PHONES.map((_, index) => `Neighbour: +44 20 7946 00${10 + index}`).join('\n'),
    ),
  ).toBe(true)
})

test('a few numbers, dates, thousands, addresses and versions are no phone list', () => {
  expect(firesOn(phoneList, PHONES.slice(0, 3).join('\n'))).toBe(false)
  expect(firesOn(phoneList, PHONES.map((_, index) => `0${index + 1}/02/2020`).join('\n'))).toBe(
    false,
  )
  expect(
    firesOn(phoneList, PHONES.map((_, index) => `Town ${index} 1 234 56${index}`).join('\n')),
  ).toBe(false)
  expect(firesOn(phoneList, PHONES.map((_, index) => `192.0.2.${index} up`).join('\n'))).toBe(false)
})

test('no finding holds what was found', () => {
  const text = `IBAN GB82 WEST 1234 5698 7654 32\n${MOVES.map((sum, day) => `${day + 1} Mar Card payment ${sum}`).join('\n')}\n${PHONES.join('\n')}`
  for (const rule of privateRules) {
    const finding = JSON.stringify(rule.measure(page(text), rule.parameters))
    expect(finding).not.toMatch(/GB82|555|220/)
  }
})
