/**
 * MinHash signatures by Limpid and by datatrove's own signature step, of the same texts, in turns; the values are compared.
 *
 *     npm exec -- node bench/minhash.ts [GOLDEN.jsonl.gz]
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  bandKeys,
  minHashEditions,
  shingleWords,
  signatureOf,
  signatureOfWords,
  type MinHashEdition,
} from '../packages/rules/src/index.ts'
import { range } from './median.ts'
import { pythonWith, startPeer, type Peer } from './peers/python.ts'

const FILE = '../shared/data/golden/datatrove-0.10.1-en.jsonl.gz'
const DATATROVE = ['datatrove[processing]==0.10.1', 'spacy==3.8.18', 'nltk', 'regex']
const EDITIONS: ReadonlySet<string> = new Set(['fineweb@datatrove-0.10', 'limpid@1'])
const ROUNDS = 5
const DOCUMENTS = 100
/** A document counts as many shingles as the project's target names. */
const SHINGLES = 600
/** Signatures of one document are too quick for the processor's clock: ours are made so often in a round. */
const PASSES = 5

/** Documents of 600 shingles in a second of processor time on one core: least, median and most over the rounds. */
type Speed = readonly [number, number, number]

export interface MinHashBench {
  readonly documents: number
  readonly meanShingles: number
  readonly rounds: number
  readonly editions: readonly {
    readonly name: string
    /** From words already cut: every shingle hashed, sorted, permuted, and the keys of the bands made. */
    readonly words: Comparison
    /** From the text: simplified and cut into words too. */
    readonly text: Comparison
  }[]
  /** Resident set after each round, bytes. */
  readonly resident: readonly number[]
}

export interface Comparison {
  readonly limpid: Speed
  /** Null where datatrove cannot be installed. */
  readonly datatrove: Speed | null
  /** Of the rounds, our speed by theirs: least, median, most. */
  readonly ratio: Speed | null
}

/** Null where the file is not here. Fails where a signature is not datatrove's. */
export async function benchMinHash(file: string = FILE): Promise<MinHashBench | null> {
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${file} is not here\n`)
    return null
  }
  const texts = textsOf(file)
  await using peer = await startDatatrove()
  const contests = minHashEditions
    .filter(({ name }) => EDITIONS.has(name))
    .map((edition) => contestOf(edition, texts))
  if (peer) for (const contest of contests) await compareValues(contest, peer)
  const resident: number[] = []
  for (const { cut, edition } of contests)
    for (let again = 0; again < 4; again++)
      secondsOf(() => cut.forEach((each) => sign(signatureOfWords(each, edition), edition)))
  for (let round = 0; round < ROUNDS; round++) {
    for (const contest of contests) await runRound(contest, peer)
    resident.push(process.memoryUsage().rss)
  }
  return {
    documents: texts.length,
    meanShingles: Math.round((contests[0]?.shingles ?? 0) / texts.length),
    rounds: ROUNDS,
    editions: contests.map(({ edition, words, text }) => ({
      name: edition.name,
      words: comparison(words),
      text: comparison(text),
    })),
    resident,
  }
}

interface Contest {
  readonly edition: MinHashEdition
  readonly texts: readonly string[]
  readonly cut: readonly (readonly string[])[]
  readonly shingles: number
  readonly words: Rounds
  readonly text: Rounds
}

interface Rounds {
  readonly limpid: number[]
  readonly datatrove: number[]
}

/** Real texts, one after the other, in pieces of the length wanted: 560 English words by blanks are some 600 by spaCy. */
function textsOf(file: string): readonly string[] {
  const texts: string[] = []
  let words: string[] = []
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || !('text' in row) || !('id' in row)) continue
    const { id, text } = row
    if (typeof id !== 'string' || typeof text !== 'string' || id.startsWith('made:')) continue
    for (const word of text.split(' ')) {
      words.push(word)
      if (words.length < 560) continue
      texts.push(Buffer.from(words.join(' ')).toString())
      words = []
      if (texts.length === DOCUMENTS) return texts
    }
  }
  return texts
}

function contestOf(edition: MinHashEdition, texts: readonly string[]): Contest {
  const cut = texts.map((text) => shingleWords(text, edition.normalisation))
  const shingles = cut.reduce(
    (sum, words) => sum + Math.max(0, words.length - edition.ngram + 1),
    0,
  )
  const rounds = (): Rounds => ({ limpid: [], datatrove: [] })
  return { edition, texts, cut, shingles, words: rounds(), text: rounds() }
}

async function runRound(contest: Contest, peer: Peer | null): Promise<void> {
  const { edition, texts, cut, shingles, words, text } = contest
  const documents = shingles / SHINGLES
  words.limpid.push(
    documents /
      secondsOf(() => cut.forEach((each) => sign(signatureOfWords(each, edition), edition))),
  )
  if (peer) words.datatrove.push(documents / (await signed(peer, edition, { words: cut })).seconds)
  text.limpid.push(
    documents / secondsOf(() => texts.forEach((each) => sign(signatureOf(each, edition), edition))),
  )
  if (peer) text.datatrove.push(documents / (await signed(peer, edition, { texts })).seconds)
}

function sign(signature: ReturnType<typeof signatureOf>, edition: MinHashEdition): void {
  if (signature) bandKeys(signature, edition)
}

/** Processor time of one pass, compiling and collecting garbage included: other programs count less than in time on the clock. */
function secondsOf(pass: () => void): number {
  const before = process.cpuUsage()
  for (let index = 0; index < PASSES; index++) pass()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6 / PASSES
}

async function compareValues({ edition, texts, cut }: Contest, peer: Peer): Promise<void> {
  const hash = createHash('sha256')
  for (const words of cut) {
    const values = signatureOfWords(words, edition)?.values ?? new BigUint64Array()
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  }
  const digest = hash.digest('hex')
  const fromWords = await signed(peer, edition, { words: cut })
  const fromTexts = await signed(peer, edition, { texts })
  // Limpid's own edition may cut a text otherwise than datatrove.
  const isTheirs = edition.normalisation === 'datatrove-0.10'
  if (fromWords.digest !== digest || (isTheirs && fromTexts.digest !== digest))
    throw new Error(`signatures of ${edition.name} are not those of datatrove`)
}

async function startDatatrove(): Promise<Peer | null> {
  const python = pythonWith('datatrove', DATATROVE)
  return python === null ? null : startPeer(python, 'datatrove_minhash.py')
}

async function signed(
  peer: Peer,
  { hash, hashBits, ngram, bands, rows, seed }: MinHashEdition,
  input: { readonly words?: readonly (readonly string[])[]; readonly texts?: readonly string[] },
): Promise<{ readonly seconds: number; readonly digest: string }> {
  const asked = {
    hash: hash === 'sha1' ? 'sha1' : 'xxhash',
    hashBits,
    ngram,
    bands,
    rows,
    seed,
  }
  const { seconds, digest } = await peer.ask({ ...asked, ...input })
  return { seconds: Number(seconds), digest: String(digest) }
}

function comparison({ limpid, datatrove }: Rounds): Comparison {
  const ratios = datatrove.map((speed, round) => (limpid[round] ?? Number.NaN) / speed)
  return {
    limpid: range(limpid),
    datatrove: datatrove.length === 0 ? null : range(datatrove),
    ratio: ratios.length === 0 ? null : range(ratios),
  }
}

if (import.meta.main)
  process.stdout.write(`${JSON.stringify(await benchMinHash(process.argv[2]), null, 2)}\n`)
