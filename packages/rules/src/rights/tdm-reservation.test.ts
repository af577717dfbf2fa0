import { expect, test } from 'vitest'
import { documentOf, type PageSignal } from '../document.ts'
import { readTdmReservation, tdmReservation } from './tdm-reservation.ts'

const score = (...signals: readonly PageSignal[]) => {
  const page = { url: 'https://example.org/', text: '', language: null, languageScore: 0, signals }
  return tdmReservation.measure(documentOf(page), tdmReservation.parameters)
}
const header = (value: string): PageSignal => ({ kind: 'tdm-reservation', value, place: 'header' })
const meta = (value: string): PageSignal => ({ kind: 'tdm-reservation', value, place: 'head' })

test('1 reserves, 0 allows, and a page that says neither has no score', () => {
  expect(score(header('1'))).toEqual({ score: 1, spans: [{ start: 0, end: 0, kind: 'header' }] })
  expect(score(meta('0'))).toEqual({ score: 0, spans: [] })
  expect(score()).toEqual({ score: null, spans: [] })
})

test('the HTML overrides the header in both directions', () => {
  expect(score(header('0'), meta('1'))).toMatchObject({ score: 1, spans: [{ kind: 'head' }] })
  expect(score(meta('0'), header('1'))).toMatchObject({ score: 0 })
})

test('a wrong value is unset and never resets what an earlier step said', () => {
  expect(score(header('yes'))).toMatchObject({ score: null })
  expect(score(header('1'), meta('true'))).toMatchObject({ score: 1 })
  expect(score(meta(''))).toMatchObject({ score: null })
})

test('a policy without a reservation reserves nothing', () => {
  expect(
    score({ kind: 'tdm-policy', value: 'https://example.org/policy.json', place: 'head' }),
  ).toMatchObject({ score: null })
})

test('file 1, header 0, meta absent is not reserved', () => {
  const file = { kind: 'tdm-reservation', value: '1', place: 'file' } as const
  expect(readTdmReservation([file, header('0')])).toMatchObject({
    statement: 'allowed',
    signal: { place: 'header' },
  })
  expect(readTdmReservation([file])).toMatchObject({
    statement: 'reserved',
    signal: { place: 'file' },
  })
})

test('of two contradicting headers the reservation stands', () => {
  expect(score(header('0'), header('1'))).toMatchObject({ score: 1 })
})
