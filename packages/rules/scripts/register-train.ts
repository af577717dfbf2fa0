import { writeFileSync } from 'node:fs'
import { chosenThreshold } from './register-folds.ts'
import { fitRegisters } from './register-fit.ts'
import { labelledPages, REGISTER_SETS } from './register-pages.ts'

/** Fits the register models and writes them. Run as `npm exec -- node packages/rules/scripts/register-train.ts`. */
function main(): void {
  for (const { name, language } of REGISTER_SETS) {
    const pages = labelledPages(name)
    if (!pages) return console.error(`../shared/data/eval/quality/${name}.jsonl.gz is not there`)
    const model = fitRegisters(language, pages, chosenThreshold(pages, 1))
    writeFileSync(
      new URL(`../data/learned/register-${language}.json`, import.meta.url),
      `${JSON.stringify(model, null, 2)}\n`,
    )
    console.log(`${language}: ${pages.length} texts, threshold ${model.threshold}`)
  }
}

main()
