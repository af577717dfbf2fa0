import type { DeclaredMeasure } from '../provider/provider.ts'
import type { Answer, Statement } from '../record/record.ts'
import type { AnswerChange, FigureChange, Standing, StatementChange } from './changes.ts'
import type { Compared } from './compared.ts'
import { figureChange } from './figure-change.ts'

/** Fields of both forms whose answer is no longer the same, in the order of the forms. */
export function compareAnswers(before: Compared, after: Compared): readonly AnswerChange[] {
  const [then, now] = [answersById(before), answersById(after)]
  const ids = new Set([...now.keys(), ...then.keys()])
  return [...ids].flatMap((id) => compareAnswer(id, then.get(id) ?? null, now.get(id) ?? null))
}

/** The measures a provider names are printed with the field they are about, so they count as its sentences. */
function answersById({
  answers,
  california,
  measures,
}: Compared): ReadonlyMap<string, Pick<Answer, 'statements'> & Standing> {
  return new Map(
    [...answers, ...california].map((answer) => {
      const about = measures.filter((measure) => MEASURED_FIELDS[measure.about] === answer.id)
      return [
        answer.id,
        { ...answer, statements: [...about.map(measureStatement), ...answer.statements] },
      ]
    }),
  )
}

const MEASURED_FIELDS = { rights: '3.1.measures', 'illegal-content': '3.2.measures' } as const

function measureStatement({ by, text, rules }: DeclaredMeasure): Statement {
  const said = typeof text === 'string' ? { en: text, fr: text } : text
  const named = by === 'limpid' ? { rules: rules.join(', ') } : {}
  return { message: `measure-by-${by}`, values: { text: said, ...named }, facts: [] }
}

type Side = (Pick<Answer, 'statements'> & Standing) | null

function compareAnswer(id: string, then: Side, now: Side): readonly AnswerChange[] {
  const statements = compareStatements(then?.statements ?? [], now?.statements ?? [])
  const [before, after] = [standingOf(then), standingOf(now)]
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  if (isSame && statements.length === 0) return []
  return [{ id, kind: kindOf(before, after), before, after, statements }]
}

function standingOf(side: Side): Standing | null {
  if (side === null) return null
  const { state, from, reason, value, range } = side
  return { state, from, reason, value, range }
}

function kindOf(before: Standing | null, after: Standing | null): AnswerChange['kind'] {
  const [was, is] = [before?.state === 'known', after?.state === 'known']
  if (was === is) return 'changed'
  return is ? 'added' : 'removed'
}

/** Sentences are paired by what they say besides their figures; of several alike, in order. */
function compareStatements(
  then: readonly Statement[],
  now: readonly Statement[],
): readonly StatementChange[] {
  const waiting = new Map<string, Statement[]>()
  for (const statement of then) {
    const alike = waiting.get(subjectOf(statement)) ?? []
    alike.push(statement)
    waiting.set(subjectOf(statement), alike)
  }
  const changes: StatementChange[] = []
  for (const after of now) {
    const before = waiting.get(subjectOf(after))?.shift() ?? null
    const figures = before === null ? [] : figuresOf(before, after)
    if (before === null || figures.length > 0) changes.push({ before, after, figures })
  }
  for (const before of [...waiting.values()].flat())
    changes.push({ before, after: null, figures: [] })
  return changes
}

/** A version is no figure: what two versions of a rule measured cannot be subtracted. */
function subjectOf({ message, values }: Statement): string {
  const said = Object.entries(values).filter(
    ([name, value]) => typeof value !== 'number' || name === 'version',
  )
  return JSON.stringify([message, said])
}

function figuresOf(before: Statement, after: Statement): readonly FigureChange[] {
  return Object.entries(after.values).flatMap(([name, value]) => {
    const earlier = before.values[name]
    if (typeof value !== 'number' || typeof earlier !== 'number' || value === earlier) return []
    return [figureChange(name, earlier, value)]
  })
}
