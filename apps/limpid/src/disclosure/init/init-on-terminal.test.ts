import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { LOCALES, words } from '../../words/words.ts'
import { disclose, providerCase, sketchHamlet } from '../disclosure.test-support.ts'
import { noTerminal, onTerminal } from './terminal.test-support.ts'

if (noTerminal !== null) console.warn(noTerminal)

const folder = mkdtempSync(join(tmpdir(), 'limpid-init-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The minimal invented provider's answers, as somebody types them. */
function typed(): ReadonlyMap<string, string> {
  const provider: Readonly<Record<string, Readonly<Record<string, unknown>>>> = parse(
    providerCase('minimal'),
  )
  const { sources, ...sections } = provider
  const first = Array.isArray(sources) ? sources[0] : {}
  const entries = Object.entries({ ...sections, sources: first }).flatMap(([section, keys]) =>
    Object.entries(keys).map(([key, value]) => [`${section}.${key}`, answer(value)] as const),
  )
  return new Map(entries)
}

function answer(value: unknown): string {
  return typeof value === 'string'
    ? value
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

describe.skipIf(noTerminal !== null)('limpid init on a terminal', () => {
  test.each(LOCALES)(
    'asks in %s for every fact, and what was typed makes a report that is no draft',
    async (locale) => {
      const answers = typed()
      const path = join(folder, `provider.${locale}.yaml`)
      const session = await onTerminal(['init', path, '--lang', locale], (question) => {
        const given = answers.get(question) ?? ''
        return question === 'summary.date' ? ['tomorrow', given] : [given]
      })
      expect(session.code, session.shown).toBe(0)
      const { say } = words(locale)
      const shown = session.shown.replaceAll(/\s+/g, ' ')
      for (const message of ['init-questions', 'init-why-always', 'init-date', 'field-2-3-used'])
        expect(shown).toContain(say(message).replaceAll(/\s+/g, ' '))
      expect(session.shown).toMatch(locale === 'en' ? /> This field takes/ : /> Ce champ/)
      expect([...answers.keys()].filter((question) => !session.asked.includes(question))).toEqual(
        GIVEN,
      )
      expect(new Set(session.asked).size).toBe(session.asked.length)
      expect(session.asked.length).toBeGreaterThan(70)
      await using release = await sketchHamlet()
      const { record } = await disclose(release, readFileSync(path, 'utf8'))
      expect(record.isDraft).toBe(false)
      expect(record.answers.filter(({ state }) => state === 'missing')).toEqual([])
      expect(record.answers.find(({ id }) => id === '2.4.model')?.value).toEqual({
        kind: 'yes-no',
        isYes: false,
      })
    },
  )

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s stops and keeps what was answered', async (name, key) => {
    const path = join(folder, `${name}.yaml`)
    const session = await onTerminal(['init', path], (question) =>
      question === 'summary.version' ? ['7.1'] : [key],
    )
    expect(session.code, session.shown).toBe(0)
    expect(session.shown).not.toContain('Warning')
    expect(session.asked).toEqual(['summary.version', 'summary.date'])
    expect(readFileSync(path, 'utf8')).toMatch(/^ {2}version: ["']7\.1["']$/m)
  })
})

/** Given by the template itself. */
const GIVEN = ['summary.previous', 'sources.inputs']
