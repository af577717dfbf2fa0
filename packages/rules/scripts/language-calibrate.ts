/**
 * Fits data/language/calibration.json on half of the Universal Declaration’s passages and prints how the other half fares.
 *
 *     npm exec -- node packages/rules/scripts/language-calibrate.ts
 */
import { writeFileSync } from 'node:fs'
import { languageEvidence } from '../src/language/detect-language.ts'
import { mainScript } from '../src/language/model/main-script.ts'
import { SCRIPTS } from '../src/language/model/letter-scripts.ts'
import { fitLogistic } from './language/fit-logistic.ts'
import { labelledTexts } from './language/passages.ts'

const FILE = new URL('../data/language/calibration.json', import.meta.url)

function main(): void {
  const rows: { values: readonly number[]; isRight: number; weight: number }[] = []
  let alone = 0
  let aloneRight = 0
  for (const { language, text, weight } of labelledTexts(0)) {
    const script = SCRIPTS[mainScript(text).script - 1]?.[1]
    if (script !== undefined && script !== null) {
      alone += weight
      if (script === language) aloneRight += weight
      continue
    }
    const evidence = languageEvidence(text)
    if (evidence)
      rows.push({ values: evidence.values, isRight: evidence.best === language ? 1 : 0, weight })
  }
  const { constant, weights } = fitLogistic(rows)
  const scriptScore = Number((aloneRight / alone).toFixed(4))
  writeFileSync(FILE, `${JSON.stringify({ constant, weights, scriptScore }, null, 2)}\n`)
  console.log(
    `${rows.length} passages: constant ${constant}, weights ${weights.join(' ')}, script ${scriptScore}`,
  )
}

main()
