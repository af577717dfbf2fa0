import { expect, test } from 'vitest'
import { page } from '../document.test-support.ts'
import { identifyRegister } from './identify-register.ts'
import { chancesOf, registerModel, REGISTERS } from './register-model.ts'
import { BUCKETS, registerTerms } from './register-terms.ts'

const STORY =
  'Hier, le maire a déclaré que le pont avait été fermé après la tempête. Selon la préfecture, trois personnes ont été blessées dans la nuit de lundi. Le président de la région était arrivé sur place dans la matinée, a annoncé son entourage. Ils avaient quitté la ville en 1998, puis elle est morte deux ans plus tard. '.repeat(
    3,
  )
const FORUM =
  'Bonjour, je suis nouveau sur ce forum et j’ai un problème. Est-ce que quelqu’un peut m’aider ? Merci d’avance. Salut, tu as essayé de redémarrer ? Oui, mais ça ne marche pas :( Ah bon, moi ça marche, je ne sais pas. Merci pour ta réponse ! '.repeat(
    3,
  )

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

test('a report is a narrative and a thread a discussion, most probable first', () => {
  const story = identifyRegister(page(STORY, { language: 'fr' }))
  const forum = identifyRegister(page(FORUM, { language: 'fr' }))
  expect([story.register, forum.register]).toEqual(['narrative', 'discussion'])
  expect(forum.registers[0]?.register).toBe('discussion')
  const chances = forum.registers.map(({ chance }) => chance)
  expect(chances).toEqual(chances.toSorted((one, other) => other - one))
})

test('a language without a model, no language, and a handful of words have no register', () => {
  const none = { register: null, registers: [] }
  expect(identifyRegister(page(STORY, { language: 'en' }))).toEqual(none)
  expect(identifyRegister(page(STORY, { language: null }))).toEqual(none)
  expect(identifyRegister(page('Mélangez bien.', { language: 'fr' }))).toEqual(none)
  expect(identifyRegister(page('', { language: 'sv' }))).toEqual(none)
})

test('line breaks say nothing, since the texts learned from hold none', () => {
  expect(registerTerms('un deux\ntrois\r\n\nquatre')).toEqual(registerTerms('un deux trois quatre'))
})

test('terms are words in lower case, marks, and numbers as one', () => {
  expect(registerTerms('Chat chat CHAT').counts).toEqual([3])
  expect(registerTerms('12 345 6').counts).toEqual([3])
  expect(registerTerms('eau, sel.').total).toBe(4)
})

test('a text is counted the same after others were, and no further than 20,000 units', () => {
  const before = registerTerms(FORUM)
  registerTerms(STORY)
  expect(registerTerms(FORUM)).toEqual(before)
  expect(registerTerms('a '.repeat(1_000_000)).total).toBe(10_000)
})

test('a stored model gives the chances its bytes say', () => {
  const bucket = registerTerms('oui').buckets[0] ?? 0
  const bytes = new Uint8Array(BUCKETS)
  bytes[bucket] = 100
  const rarity = base64(bytes)
  bytes[bucket] = 0xff
  const weights = base64(bytes)
  const model = registerModel({
    language: 'fr',
    texts: 1,
    threshold: 0.5,
    rarity,
    rarityStep: 0.01,
    registers: [{ register: 'opinion', bias: 1, step: 3, weights }],
  })
  const [chance] = chancesOf(model, registerTerms('oui'))
  expect(chance).toBeCloseTo(1 / (1 + Math.exp(2)), 12)
})

test('a model of another shape is refused', () => {
  const spec = { language: 'fr', texts: 1, threshold: 0.5, rarityStep: 1 }
  const rarity = base64(new Uint8Array(BUCKETS))
  expect(() => registerModel({ ...spec, rarity: 'AAAA', registers: [] })).toThrow('16384 bytes')
  const registers = [{ register: 'poem', bias: 0, step: 1, weights: rarity }]
  expect(() => registerModel({ ...spec, rarity, registers })).toThrow('poem')
  expect(REGISTERS).not.toContain('poem')
})
