import { catalogue, ruleSets } from '@limpid/rules'
import { expect, test } from 'vitest'
import { limpid } from '../build/limpid.test-support.ts'

test('every rule is listed with its sentence, default and source, and every set with its rules', async () => {
  const lines = (await limpid(['rules', '--json'])).stdout.trim().split('\n')
  const said = lines.map((line) => JSON.parse(line))
  expect(said.filter(({ id }) => id).map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id))
  expect(said.filter(({ set }) => set).map(({ set }) => set)).toEqual(
    ruleSets.map(({ name }) => name),
  )
  const lacking = said.filter(
    ({ id, sentence, source, action, fires }) => id && !(sentence && source && action && fires),
  )
  expect(lacking).toEqual([])
})

test('a text judged gives its verdict, the rule that decided and every measure', async () => {
  const judged = await limpid(
    ['judge', '--recipe', 'gopher@datatrove-0.10'],
    '{"id":"x","text":"Too short."}\n',
  )
  const [line] = judged.stdout.trim().split('\n')
  const said = JSON.parse(line ?? '')
  expect(said).toMatchObject({ id: 'x', verdict: 'drop' })
  expect(said.rule).toMatch(/^gopher\./)
  expect(Object.keys(said.measures).length).toBeGreaterThan(20)
  expect(said.measures['gopher.too-few-words@datatrove-0.10']).toBe(2)
})

test('a line that is no JSON text is refused with its number', async () => {
  const refused = await limpid(['judge'], '{"id":1,"text":"a"}\nnot json\n')
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/line 2: expected a JSON object.*\[input\/bad-json-line\]/),
  })
})
