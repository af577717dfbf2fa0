import { auroc, bootstrap } from './learned-folds.ts'
import { judgedPages, nestedScores } from './learned-quality.ts'

const SEEDS = 20

/**
 * The learned quality score against people, by 5-fold cross-validation with the penalty chosen inside, over 20 seeds.
 * Run as `npm exec -- node packages/rules/scripts/learned-eval.ts`.
 */
function main(): void {
  const pages = judgedPages()
  if (!pages) return console.error('../shared/data/eval/quality/dclm-human.jsonl.gz is not there')
  const runs = Array.from({ length: SEEDS }, (_, seed) =>
    nestedScores(pages.values, pages.labels, seed),
  )
  const everyRow = pages.labels.map((_, row) => row)
  report('all', everyRow, pages.labels, runs)
  report(
    'raters agreed',
    everyRow.filter((row) => pages.unanimous[row]),
    pages.labels,
    runs,
  )
}

function report(
  name: string,
  rows: readonly number[],
  labels: readonly number[],
  runs: readonly (readonly number[])[],
): void {
  const area = (scores: readonly number[], sample: readonly number[]) =>
    auroc(
      sample.map((row) => labels[row] ?? 0),
      sample.map((row) => scores[row] ?? 0),
    )
  const areas = runs.map((scores) => area(scores, rows))
  const mean = areas.reduce((sum, value) => sum + value, 0) / areas.length
  const middle = labels.map((_, row) => runs.reduce((sum, run) => sum + (run[row] ?? 0), 0))
  const [low, high] = bootstrap(rows.length, (sample) =>
    area(
      middle,
      sample.map((at) => rows[at] ?? 0),
    ),
  )
  console.log(
    `${name}: n ${rows.length}, AUROC mean of ${SEEDS} seeds ${mean.toFixed(3)} (least ${Math.min(...areas).toFixed(3)}, most ${Math.max(...areas).toFixed(3)}), 95 % by bootstrap over pages ${low.toFixed(3)}–${high.toFixed(3)}`,
  )
}

main()
