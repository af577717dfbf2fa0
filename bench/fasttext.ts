/**
 * lid.176.ftz read and run by Limpid's loader and by fastText's own program (its binding for Python), on the same texts in turns.
 *
 *     npm exec -- node bench/fasttext.ts [GOLDEN.jsonl.gz]
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadFasttext } from '../packages/rules/src/index.ts'
import { range } from './median.ts'
import { pythonWith, startPeer, type Peer } from './peers/python.ts'

const FILE = '../shared/data/golden/lid176-ftz.jsonl.gz'
const MODEL = '../shared/data/golden/models/lid.176.ftz'
const FASTTEXT = ['fasttext-wheel==0.9.2']
const ROUNDS = 7

export interface FasttextBench {
  readonly texts: number
  readonly meanCharacters: number
  readonly rounds: number
  /** Texts in a second of processor time: least, median and most of the rounds. */
  readonly limpid: readonly [number, number, number]
  /** The same of fastText 0.9.2; null where it cannot be installed. */
  readonly fasttext: readonly [number, number, number] | null
  /** Our speed by theirs, round by round. */
  readonly ratio: readonly [number, number, number] | null
}

/** Null where the texts or the model are not here. */
export async function benchFasttext(file: string = FILE): Promise<FasttextBench | null> {
  if (!existsSync(file) || !existsSync(MODEL)) {
    process.stderr.write(`skipped: ${file} or ${MODEL} is not here\n`)
    return null
  }
  const texts = textsOf(file)
  const model = loadFasttext(readFileSync(MODEL))
  const run = (): void => {
    for (const text of texts) model.predict(text, 1)
  }
  await using peer = await startFasttext()
  run()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    ours.push(texts.length / ((user + system) / 1e6))
    if (peer) theirs.push(texts.length / Number((await peer.ask(texts))['seconds']))
  }
  return {
    texts: texts.length,
    meanCharacters: texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    rounds: ROUNDS,
    limpid: range(ours),
    fasttext: peer ? range(theirs) : null,
    ratio: peer ? range(ours.map((speed, round) => speed / (theirs[round] ?? Number.NaN))) : null,
  }
}

/** The texts of a golden file, without line breaks, at which fastText's own program stops. */
function textsOf(file: string): readonly string[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const row: unknown = JSON.parse(line)
      const hasText = typeof row === 'object' && row !== null && 'text' in row
      return hasText && typeof row.text === 'string' ? [row.text.replaceAll('\n', ' ')] : []
    })
}

async function startFasttext(): Promise<Peer | null> {
  const python = pythonWith('fasttext', FASTTEXT)
  return python === null ? null : startPeer(python, 'fasttext_labels.py', [MODEL])
}

if (import.meta.main) {
  const bench = await benchFasttext(process.argv[2])
  if (bench) console.log(JSON.stringify(bench))
}
