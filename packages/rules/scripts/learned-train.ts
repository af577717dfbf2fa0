import { writeFileSync } from 'node:fs'
import { QUALITY_FEATURES } from '../src/learned/quality-model.ts'
import { judgedPages, train } from './learned-quality.ts'

/** Fits the quality score and writes its weights. Run as `npm exec -- node packages/rules/scripts/learned-train.ts`. */
function main(): void {
  const pages = judgedPages()
  if (!pages) return console.error('../shared/data/eval/quality/dclm-human.jsonl.gz is not there')
  const { scale, fit, ridge } = train(pages.values, pages.labels, 1)
  const rounded = (value: number) => Number(value.toPrecision(8))
  const features = QUALITY_FEATURES.map(([name], index) => ({
    name,
    mean: rounded(scale[index]?.mean ?? 0),
    spread: rounded(scale[index]?.spread ?? 1),
    weight: rounded(fit.weights[index] ?? 0),
  }))
  const model = { rows: pages.labels.length, ridge, bias: rounded(fit.bias), features }
  writeFileSync(
    new URL('../data/learned/quality.json', import.meta.url),
    `${JSON.stringify(model, null, 2)}\n`,
  )
}

main()
