import { ByteReader } from './byte-reader.ts'
import { readDictionary } from './dictionary.ts'
import { featuresOf, type FeatureSettings } from './features.ts'
import { lossOf } from './losses.ts'
import { readDense, readQuantized, type Matrix } from './matrix.ts'

export interface FasttextPrediction {
  /** As in the model, `__label__` included. */
  readonly label: string
  /** As fastText gives it: up to 1.00001. */
  readonly probability: number
}

/** A supervised fastText model. */
export interface FasttextModel {
  readonly labels: readonly string[]
  /** The most probable labels of a text, the best first; line breaks count as blanks. None where no feature of the text is known. */
  predict(text: string, count: number): readonly FasttextPrediction[]
}

const MAGIC = 793_712_314
const NEWEST_VERSION = 12
const SUPERVISED = 3

/**
 * Reads a supervised model in fastText's `.bin` or `.ftz` format, versions 11 and 12: full or product-quantized, pruned or not,
 * any of its losses (format: fastText 0.9.2, `src/fasttext.cc`, MIT). Throws a RangeError on anything else.
 */
export function loadFasttext(bytes: Uint8Array): FasttextModel {
  const reader = new ByteReader(bytes)
  if (reader.int32() !== MAGIC) throw new RangeError('these bytes are no fastText model')
  const version = reader.int32()
  if (version > NEWEST_VERSION)
    throw new RangeError(
      `version ${version} of the format is not known, ${NEWEST_VERSION} is the newest`,
    )
  const { loss, settings } = readSettings(reader, version)
  const dictionary = readDictionary(reader, settings.buckets)
  const isQuantized = reader.bool()
  const input = isQuantized ? readQuantized(reader) : readDense(reader)
  const isOutputQuantized = reader.bool()
  const output = isQuantized && isOutputQuantized ? readQuantized(reader) : readDense(reader)
  const { labels } = dictionary
  const nodes = loss === HIERARCHICAL ? labels.length - 1 : labels.length
  if (output.columns !== input.columns || output.rows < nodes) {
    throw new RangeError(
      `${output.rows} × ${output.columns} outputs do not fit ${labels.length} labels and ${input.columns} dimensions`,
    )
  }
  const scores = lossOf(loss, dictionary.labelCounts)
  return {
    labels,
    predict(text, count) {
      const features = featuresOf(text, dictionary, settings)
      return features.length === 0 ? [] : best(scores(mean(input, features), output), labels, count)
    },
  }
}

const HIERARCHICAL = 1

function readSettings(
  reader: ByteReader,
  version: number,
): { readonly loss: number; readonly settings: FeatureSettings } {
  const [, , , , , wordRuns = 1, loss = 0, model = 0, buckets = 0, shortest = 0, longest = 0] =
    Array.from({ length: 12 }, () => reader.int32())
  reader.float64() // sampling threshold of the training
  if (model !== SUPERVISED)
    throw new RangeError('this fastText model has no labels: it is not a supervised one')
  // The first supervised models had no character n-grams, whatever their files say.
  return {
    loss,
    settings: {
      wordRuns,
      buckets: Math.max(buckets, 0),
      shortest,
      longest: version === 11 ? 0 : longest,
    },
  }
}

/** The mean of the features' rows, in single precision as fastText computes it. */
function mean({ values, columns, rows }: Matrix, features: Int32Array): Float32Array {
  const sum = new Float32Array(columns)
  for (const row of features) {
    if (row >= rows) continue
    const from = row * columns
    for (let column = 0; column < columns; column++)
      sum[column] = (sum[column] ?? 0) + (values[from + column] ?? 0)
  }
  return sum.map((value) => value * (1 / features.length))
}

/** The labels with the highest scores, of equals the first in the model: kept in order while going through them. */
function best(
  scores: Float64Array,
  labels: readonly string[],
  count: number,
): readonly FasttextPrediction[] {
  const ranked: number[] = []
  if (count < 1) return []
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0
    if (ranked.length >= count && score <= (scores[ranked.at(-1) ?? 0] ?? 0)) continue
    if (ranked.length >= count) ranked.pop()
    let place = ranked.length
    while (place > 0 && (scores[ranked[place - 1] ?? 0] ?? 0) < score) place--
    ranked.splice(place, 0, index)
  }
  return ranked.map((index) => ({
    label: labels[index] ?? '',
    probability: Math.exp(scores[index] ?? 0),
  }))
}
