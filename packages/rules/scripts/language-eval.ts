/**
 * How often each detector names the language that people gave.
 *
 *     npm run eval:language -- FILE [--no-peers]
 *
 * FILE is JSON lines with `lang` and `text`, plain or gzip; without it the sentences of ../shared/data/eval/lid are taken. eld and lid.176.ftz (when
 * ../shared has it) run here, lingua, py3langid and fastText’s own program in a Python environment that the first run makes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { eld } from 'eld/large'
import { z } from 'zod'
import { detectLanguage, loadFasttext } from '../src/index.ts'
import { measureCalibration } from './language/measure-calibration.ts'
import { peerAnswers } from './language/peers.ts'
import { scoreDetector, type Detector, type EvaluationText } from './language/score-detector.ts'

const SENTENCES = '../shared/data/eval/lid/lingua-sentences.jsonl.gz'
const FASTTEXT_MODEL = '../shared/data/golden/models/lid.176.ftz'
/** Our own program is timed this often, as the machine is shared; the fastest counts, for eld and fastText’s loader too. */
const ROUNDS = 3

const TEXT = z.object({ lang: z.string(), text: z.string() })

function main(file: string, withPeers: boolean): void {
  if (!existsSync(file)) return console.error(`${file} is not there`)
  const texts = textsOf(file)
  const plain = texts.map(({ text }) => text)
  const model = existsSync(FASTTEXT_MODEL) ? FASTTEXT_MODEL : null
  console.log(`${texts.length} texts in ${new Set(texts.map(({ lang }) => lang)).size} languages\n`)
  console.log('detector | macro % | 14 big % | texts/s on a core')
  const ours = report('limpid', texts, (all) =>
    all.map((text) => detectLanguage(text).likeliest ?? 'und'),
  )
  report('limpid, where it names one', texts, (all) =>
    all.map((text) => detectLanguage(text).language),
  )
  report('eld 2.1.0 large', texts, (all) => all.map((text) => eld.detect(text).language))
  if (model !== null) {
    const fasttext = loadFasttext(readFileSync(model))
    report('lid.176.ftz, our loader', texts, (all) =>
      all.map((text) => fasttext.predict(text, 1)[0]?.label.replace('__label__', '') ?? 'und'),
    )
  }
  console.log(
    `\nlimpid by language: ${[...ours].map(([lang, share]) => `${lang} ${percent(share)}`).join('  ')}`,
  )
  reportAbstention(texts)
  if (withPeers) console.log('\ndetectors in Python, after the same texts:')
  for (const { name, answers, seconds } of withPeers ? peerAnswers(plain, model) : [])
    line(name, texts, answers, seconds)
}

function textsOf(file: string): readonly EvaluationText[] {
  const bytes = readFileSync(file)
  const content = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
  return content
    .toString()
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => TEXT.parse(JSON.parse(row)))
}

function report(
  name: string,
  texts: readonly EvaluationText[],
  detector: Detector,
): ReadonlyMap<string, number> {
  const plain = texts.map(({ text }) => text)
  let answers: readonly string[] = []
  let seconds = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    answers = detector(plain)
    const { user, system } = process.cpuUsage(before)
    seconds = Math.min(seconds, (user + system) / 1e6)
  }
  return line(name, texts, answers, seconds)
}

function line(
  name: string,
  texts: readonly EvaluationText[],
  answers: readonly string[],
  seconds: number,
): ReadonlyMap<string, number> {
  const { byLanguage, macro, big } = scoreDetector(texts, answers)
  console.log(
    `${name} | ${percent(macro)} | ${percent(big)} | ${Math.round(texts.length / seconds)}`,
  )
  return byLanguage
}

/** The score and the abstention: on this file, then on held-out passages of known and unknown languages. */
function reportAbstention(texts: readonly EvaluationText[]): void {
  const found = texts.map(({ lang, text }) => ({ lang, ...detectLanguage(text) }))
  const named = found.filter(({ language }) => language !== 'und')
  const right = named.filter(({ lang, language }) => lang === language).length
  const score = named.reduce((sum, one) => sum + one.score, 0)
  console.log(
    `here: ${percent(1 - named.length / found.length)} % left unnamed; of the named ${percent(right / named.length)} % right, mean score ${percent(score / named.length)} %`,
  )
  const held = measureCalibration()
  if (held.texts === 0) return
  console.log(
    `held-out passages of the Universal Declaration (${held.texts}): calibration error ${percent(held.calibrationError)} %; of the named ${percent(held.right)} % right; ` +
      `known languages ${percent(held.knownRight)} % right, ${percent(held.knownUnnamed)} % unnamed; unknown languages ${percent(held.unknownUnnamed)} % unnamed; noise ${percent(held.noiseUnnamed)} % unnamed`,
  )
}

function percent(share: number): string {
  return (100 * share).toFixed(2)
}

const file = process.argv.slice(2).find((word) => !word.startsWith('--'))
main(file ?? SENTENCES, !process.argv.includes('--no-peers'))
