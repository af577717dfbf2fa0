import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withDatabase } from '../storage/database.ts'
import { Steps } from './steps.ts'

test('a step that is there is not asked again, and one that fails leaves no file', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'limpid-steps-'))
  await withDatabase({ scratch, memoryLimit: '128MB', threads: 1 }, async (connection) => {
    const steps = new Steps(connection, join(scratch, 'join'))
    await steps.make('numbers', 'SELECT CAST(7 AS BIGINT) AS n')
    const again = await steps.make('numbers', 'SELECT n FROM nowhere')
    expect(await steps.numbers(`SELECT n FROM ${again}`)).toEqual({ n: 7 })
    await expect(steps.make('other', 'SELECT n FROM nowhere')).rejects.toThrow('nowhere')
    expect(steps.isDone('other')).toBe(false)
  })
})
