import { expect, test } from 'vitest'
import { LimpidError } from '../../errors/limpid-error.ts'
import { providerCase } from '../disclosure.test-support.ts'
import { readForm } from '../form/form.ts'
import { parseProvider } from './parse-provider.ts'

const form = readForm()

function refusal(text: string): LimpidError {
  try {
    parseProvider(text, 'provider.yaml', form)
  } catch (error) {
    if (error instanceof LimpidError) return error
    throw error
  }
  throw new Error('the provider was not refused')
}

test.each(['complete', 'minimal'] as const)(
  'the %s provider is read, each fact with its state',
  (name) => {
    const { provider } = parseProvider(providerCase(name), 'provider.yaml', form)
    expect(provider.facts.size).toBeGreaterThan(15)
    for (const fact of provider.facts.values())
      expect(fact.state === 'known' ? fact.value : fact.reason).toBeTruthy()
  },
)

test('a field no form has is refused with its line and the nearest one', () => {
  const { code, values } = refusal(`${providerCase('minimal')}  2.3.usd: no\n`)
  expect([code, values]).toEqual([
    'provider/unknown-key',
    {
      file: 'provider.yaml',
      line: providerCase('minimal').split('\n').length,
      key: '2.3.usd',
      nearest: '2.3.used',
    },
  ])
})

test('a state without a reason is refused: absence says nothing', () => {
  const text = providerCase('minimal').replace(/2\.3\.used: .*/, '2.3.used: { state: not known }')
  expect(refusal(text).values).toMatchObject({ key: 'facts › 2.3.used › reason' })
})

test.each([
  ['2.1.used: yes', '2.1.used: perhaps', 'facts › 2.1.used'],
  ['2.1.modalities: [text]', '2.1.modalities: [smell]', 'facts › 2.1.modalities'],
  ['date: 2026-11-24', 'date: 24/11/26', 'summary › date'],
  ['license: CC0-1.0', 'license: free for all', 'dataset › license'],
  ['category: public-dataset', 'category: found', 'sources › 0 › category'],
])('%s instead of %s is refused where it stands', (good, bad, key) => {
  const text = providerCase('minimal').replace(good, bad)
  const { code, values } = refusal(text)
  expect(code).toBe('provider/wrong-value')
  expect(values['key']).toBe(key)
  expect(text.split('\n')[Number(values['line']) - 1]).toContain(bad.split(': ')[0])
})

test('what is no YAML is refused with its line', () => {
  expect(refusal('provider: 1\nsummary: [\n').code).toBe('provider/not-yaml')
})

test('a measure of Limpid names its rules, else it could not be checked', () => {
  const text = providerCase('complete').replace(/ +rules: \[private[^\n]*\n/, '')
  expect(refusal(text).values['key']).toBe('measures › 2')
})
