import { expect, test } from 'vitest'
import { LOCALES } from '../../words/words.ts'
import { readForm } from '../form/form.ts'
import { factKinds } from '../provider/own-facts.ts'
import { parseProvider } from '../provider/parse-provider.ts'
import { fillTemplate, type Question } from './fill-template.ts'
import { providerTemplate } from './provider-template.ts'

const form = readForm()
const kinds = factKinds(form)

const ANSWERS: Readonly<Record<string, string>> = {
  'summary.version': '1.0',
  'summary.date': '2026-11-24',
  'summary.further-training': 'no',
  'release.covers': 'part',
  'release.small-or-medium-enterprise': 'no',
  'dataset.name': 'example',
  'dataset.title': 'Example: a title # with marks',
  'dataset.description': 'Example text.',
  'dataset.url': 'https://example.org/',
  'dataset.license': 'CC0-1.0',
  'dataset.creator': 'Example Lab',
  'dataset.publisher': 'Example Lab',
  'dataset.version': '1.0.0',
  'sources.id': 'all',
  'sources.name': 'Example snapshot',
  'sources.category': 'public-dataset',
  'facts.2.3.used': 'yes',
  'facts.1.3.latest_date': '{ state: not known, reason: nobody kept it }',
}

test.each(LOCALES)(
  'answers given to the %s questions make a provider.yaml that is read',
  async (locale) => {
    const asked: Question[] = []
    const text = await fillTemplate(providerTemplate(form, locale), kinds, (question) => {
      asked.push(question)
      const answer = ANSWERS[question.path] ?? ''
      expect(question.accepts(answer), question.path).toBe(true)
      return Promise.resolve(answer)
    })
    const { provider } = parseProvider(text, 'provider.yaml', form)
    expect(provider.facts.get('2.3.used')).toMatchObject({ value: { isYes: true } })
    expect(provider.facts.get('1.3.latest_date')?.state).toBe('not known')
    expect(text).toContain('title: "Example: a title # with marks"')
    for (const id of kinds.keys())
      expect(asked.filter(({ path }) => path === `facts.${id}`)).toHaveLength(1)
  },
)

test('every fact is asked with what it is, how it is answered and why', async () => {
  await fillTemplate(providerTemplate(form, 'en'), kinds, (question) => {
    expect(question.explanation.length).toBeGreaterThan(question.isOptional ? 2 : -1)
    return Promise.resolve(ANSWERS[question.path] ?? '')
  })
})

test('an answer of another form is refused, and only a fact may be left open', async () => {
  const questions = new Map<string, Question>()
  await fillTemplate(providerTemplate(form, 'fr'), kinds, (question) => {
    questions.set(question.path, question)
    return Promise.resolve(ANSWERS[question.path] ?? '')
  })
  const takes = (path: string, answer: string) => questions.get(path)?.accepts(answer)
  for (const path of questions.keys()) expect(takes(path, '')).toBe(path.startsWith('facts.'))
  expect(takes('summary.date', 'yesterday')).toBe(false)
  expect(takes('facts.2.3.used', 'perhaps')).toBe(false)
  expect(takes('facts.1.3.text', '{ size: 3')).toBe(false)
})

test('who stops keeps what was answered, and the rest of the template', async () => {
  const template = providerTemplate(form, 'en')
  let asked = 0
  const text = await fillTemplate(template, kinds, () =>
    Promise.resolve(++asked > 2 ? null : (Object.values(ANSWERS)[asked - 1] ?? '')),
  )
  expect(asked).toBe(3)
  expect(text.split('\n')).toHaveLength(template.split('\n').length)
  expect(text).toContain('  date: 2026-11-24\n')
  expect(text).toContain('  further-training:\n')
})
