import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareGolden } from './compare-golden.ts'
import { readGolden, readersAgree } from './golden-file.ts'

const FOLDER = '../shared/data/warc'
const GOLDEN = '../shared/data/golden/warc-readers.jsonl.gz'
const isHere = existsSync(FOLDER) && existsSync(GOLDEN)
if (!isHere) console.warn(`skipped: ${FOLDER} or ${GOLDEN} is not here`)
const files = isHere ? readGolden(GOLDEN) : []

describe.skipIf(!isHere)('against warcio and FastWARC', () => {
  test.each(files.filter(readersAgree))(
    'both readers agree on $file, and we with them',
    async (golden) => {
      const { state, notes } = await compareGolden(FOLDER, golden)
      expect({ state, notes }).toEqual({ state: 'agrees', notes: [] })
    },
  )

  test.each(files.filter((golden) => !readersAgree(golden)))(
    'of $file we account for at least as much as the better reader, and say why',
    async (golden) => {
      const { state, notes } = await compareGolden(FOLDER, golden)
      expect({ state, notes }).toEqual({ state: 'more', notes: expect.arrayContaining([]) })
      expect(notes.length).toBeGreaterThanOrEqual(3)
    },
  )
})

test('a file that is not in the folder is a difference', async () => {
  const golden = {
    file: 'none.warc',
    warcio_error: null,
    fastwarc_error: null,
    fastwarc_types: {},
    records: [],
  }
  expect(await compareGolden('/nowhere', golden)).toMatchObject({ state: 'differs' })
})
