import { REGISTERS } from '../src/register/register-model.ts'
import { bootstrap } from './learned-folds.ts'
import { f1, microF1, nestedRegisters, tallyOf, type Predicted } from './register-folds.ts'
import { labelledPages, REGISTER_SETS, type LabelledPage } from './register-pages.ts'

/**
 * The register label against people, by 5-fold cross-validation, the threshold chosen by another one among the pages trained on.
 * Run as `npm run eval:register`, or with the name of one set behind.
 */
function main(): void {
  const [only] = process.argv.slice(2)
  for (const { name, seeds } of REGISTER_SETS) {
    if (only !== undefined && only !== name) continue
    const pages = labelledPages(name)
    if (!pages) console.error(`../shared/data/eval/quality/${name}.jsonl.gz is not there`)
    else report(name, pages, seeds)
  }
}

function report(name: string, pages: readonly LabelledPage[], seeds: number): void {
  const runs = Array.from({ length: seeds }, (_, seed) => nestedRegisters(pages, seed))
  const named = runs.map((run) => run.map(({ registers }) => registers))
  const micro = named.map((run) => microF1(pages, run))
  const [low, high] = bootstrap(pages.length, (sample) =>
    microF1(
      sample.map((row) => at(pages, row)),
      sample.map((row) => at(at(named, 0), row)),
    ),
  )
  console.log(
    `${name}: n ${pages.length}, micro-F1 mean of ${seeds} seed(s) ${mean(micro).toFixed(1)} (least ${Math.min(...micro).toFixed(1)}), 95 % by bootstrap over pages, first seed ${low.toFixed(1)}–${high.toFixed(1)}`,
  )
  console.log(
    `  most probable register is one that people named: ${share(runs, pages)}; none probable enough: ${mean(runs.map((run) => (100 * run.filter(({ registers }) => registers.size === 0).length) / run.length)).toFixed(1)} %`,
  )
  for (const register of [...REGISTERS, 'SP', 'LY']) {
    const tallies = named.map((run) => tallyOf(pages, run, register))
    const [first] = tallies
    if (!first) continue
    console.log(
      `  ${register.padEnd(14)} pages ${String(first.called).padStart(4)}  F1 ${mean(tallies.map(f1)).toFixed(1).padStart(5)}  precision ${percent(mean(tallies.map(({ right, named: all }) => right / Math.max(1, all))))}  recall ${percent(mean(tallies.map(({ right, called }) => right / Math.max(1, called))))}`,
    )
  }
}

/** Of the pages that were given a register, how many have as first one that people named. */
function share(runs: readonly (readonly Predicted[])[], pages: readonly LabelledPage[]): string {
  const shares = runs.map((run) => {
    const given = run.flatMap(({ chances, registers }, row) =>
      registers.size > 0 ? [{ chances, labels: at(pages, row).labels }] : [],
    )
    const right = given.filter(({ chances, labels }) =>
      labels.has(at(REGISTERS, chances.indexOf(Math.max(...chances)))),
    )
    return right.length / given.length
  })
  return percent(mean(shares))
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no value ${index}`)
  return value
}

main()
