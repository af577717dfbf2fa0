import { figures, type Figures } from '../words/figures.ts'
import { words, type Locale, type Words } from '../words/words.ts'
import type { Difference, DiffExample, DiffSide, StepChange } from './difference.ts'
import {
  accountLines,
  besideAccount,
  nameOf,
  pagesOf,
  shownMoves,
  stepGroups,
  type ShownMoves,
} from './shown-moves.ts'

/** A comparison as lines for a terminal. */
export function differenceText(difference: Difference, locale: Locale): string {
  const spoken = words(locale)
  const numbers = figures(locale)
  const { before, after, steps, examples, hasSameInputs } = difference
  const blocks = [
    [
      `${spoken.say('diff-before')}: ${sideLine(before, spoken)}`,
      `${spoken.say('diff-after')}: ${sideLine(after, spoken)}`,
      ...(hasSameInputs ? [] : [spoken.say('diff-inputs-differ')]),
    ],
    stepLines(steps, spoken),
    accountBlock(difference, spoken, numbers),
    ...shownMoves(difference, spoken).map((group) => groupLines(group, spoken, numbers)),
    exampleLines(examples, spoken),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function sideLine({ folder, recipe, kept, offered }: DiffSide, { say }: Words): string {
  return `${folder}: ${say('diff-side', { recipe, kept, offered })}`
}

function stepLines(steps: readonly StepChange[], { say }: Words): readonly string[] {
  if (steps.length === 0) return [say('diff-steps-none')]
  const lines = stepGroups(steps).map(({ kind, values, rules }) => {
    const said = values.map((value) => say('diff-value', { ...value }))
    return `  ${[`${say(`diff-step-${kind}`)} ${rules.join(', ')}`].concat(said).join('; ')}`
  })
  return [say('diff-steps-title'), ...lines]
}

function accountBlock(difference: Difference, spoken: Words, numbers: Figures): readonly string[] {
  const lines = accountLines(difference, spoken)
  const rows = lines.map(({ sign, label, pages, chars }) => [
    `${sign.padEnd(1)} ${label}`,
    pages === null ? '' : numbers.count(pages),
    numbers.count(chars),
  ])
  const head = ['', spoken.say('diff-column-pages'), spoken.say('diff-column-chars')]
  return [...aligned([head, ...rows]), ...besideAccount(difference, spoken, numbers)]
}

function groupLines(group: ShownMoves, spoken: Words, numbers: Figures): readonly string[] {
  const { id, title, columns, moves } = group
  if (moves === null) return [`${title}: ${spoken.say('diff-not-labelled')}`]
  if (moves.rows.length === 0) return [`${title}: ${spoken.say('diff-groups-none')}`]
  const others =
    moves.otherNames > 0
      ? [{ name: spoken.say('diff-others', { names: moves.otherNames }), tallies: moves.others }]
      : []
  const rows = [
    ...moves.rows.map((row) => ({ name: nameOf(id, row, spoken, numbers), tallies: row.tallies })),
    ...others,
  ].map(({ name, tallies }) =>
    [name].concat(columns.map((column) => numbers.count(pagesOf(tallies, column)))),
  )
  return aligned([[title, ...columns.map((column) => column.title)], ...rows])
}

function exampleLines(examples: readonly DiffExample[], { say }: Words): readonly string[] {
  if (examples.length === 0) return []
  const groups = Map.groupBy(
    examples,
    ({ change, rule }) => `${say(`diff-${change}`)}: ${rule ?? say('diff-no-name')}`,
  )
  const shownPage = ({ address, withheld }: DiffExample) =>
    `    ${address}${withheld ? ` (${say('examples-withheld')})` : ''}`
  return [
    say('diff-examples-title'),
    ...[...groups].flatMap(([heading, pages]) => [`  ${heading}`].concat(pages.map(shownPage))),
  ]
}

/** Rows under one another: the first cell flush left, the others flush right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
