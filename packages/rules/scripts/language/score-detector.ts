/** One text of an evaluation file with the language people gave it. */
export interface EvaluationText {
  readonly lang: string
  readonly text: string
}

/** Names the language of each text, in order. */
export type Detector = (texts: readonly string[]) => readonly string[]

/** The fourteen languages that the threshold speaks of. */
const BIG = new Set('en fr de es it pt nl pl ru ar tr zh ja hi'.split(' '))
/** Codes that mean the same as ours. */
const SAME = new Map([
  ['no', 'nb'],
  ['iw', 'he'],
  ['fil', 'tl'],
])

/** Share right, from 0 to 1. */
export interface DetectorScore {
  readonly byLanguage: ReadonlyMap<string, number>
  /** Mean over the languages of the file. */
  readonly macro: number
  /** Mean over those of the fourteen big ones that the file has. */
  readonly big: number
}

/** Compares answers with labels. The evaluation’s `nn` is Nynorsk: a detector’s `no` counts as Bokmål. */
export function scoreDetector(
  texts: readonly EvaluationText[],
  answers: readonly string[],
): DetectorScore {
  const counts = new Map<string, { right: number; all: number }>()
  for (const [at, { lang }] of texts.entries()) {
    const count = counts.get(lang) ?? { right: 0, all: 0 }
    counts.set(lang, count)
    const answer = answers[at] ?? ''
    count.all++
    if ((SAME.get(answer) ?? answer) === lang) count.right++
  }
  const byLanguage = new Map(
    [...counts]
      .map(([lang, { right, all }]) => [lang, right / all] as const)
      .toSorted((one, other) => (one[0] < other[0] ? -1 : 1)),
  )
  const shares = [...byLanguage]
  return {
    byLanguage,
    macro: mean(shares.map(([, share]) => share)),
    big: mean(shares.filter(([lang]) => BIG.has(lang)).map(([, share]) => share)),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
