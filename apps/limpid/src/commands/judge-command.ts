import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  explainLearnedScore,
  identifyRegister,
  judge,
  type Judgement,
  type Step,
} from '@limpid/rules'
import { z } from 'zod'
import { LimpidError } from '../errors/limpid-error.ts'
import { findInputs } from '../plan/find-inputs.ts'
import { findRecipe } from '../recipe/find-recipe.ts'
import { codePointOffsets } from '../work/code-points.ts'
import { identified } from '../work/read-page.ts'
import type { Locale } from '../words/words.ts'
import { judgementExplainer } from './explain-judgement.ts'

const textSpec = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  url: z.string().optional(),
  text: z.string(),
})

export interface JudgeArguments {
  readonly recipe: string
  /** Sentences for a person instead of JSON for a program. */
  readonly explain: boolean
  readonly locale: Locale
}

/** `limpid judge`: each text's verdict, the rule that decided, and every rule's measure. */
export async function judgeCommand(
  file: string | undefined,
  { recipe, explain, locale }: JudgeArguments,
): Promise<void> {
  const { steps } = findRecipe(recipe)
  const explained = explain ? judgementExplainer(locale) : null
  const [input] = file === undefined ? [] : findInputs([file])
  const lines = createInterface({ input: input ? createReadStream(input.path) : process.stdin })
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const { id, url, text } = parsed(line, number, file ?? '–')
    const source = text.toWellFormed()
    const document = identified(url ?? '', source)
    const judgement = judge(document, steps)
    const said = explained
      ? explained({
          id: String(id ?? number),
          language: document.language,
          registers: identifyRegister(document).registers,
          judgement,
          learned: explainLearnedScore(document),
        })
      : JSON.stringify({
          id: id ?? number,
          ...judgementRecord(source, judgement, steps),
          ...identifyRegister(document),
        })
    if (!process.stdout.write(`${said}\n`)) await once(process.stdout, 'drain')
  }
}

function parsed(line: string, number: number, file: string): z.infer<typeof textSpec> {
  try {
    return textSpec.parse(JSON.parse(line))
  } catch (cause) {
    throw new LimpidError('input/bad-json-line', { file, line: number }, { cause })
  }
}

/** A judgement as JSON: offsets in code points of the text given, the edited text where rules edited it. */
function judgementRecord(source: string, judgement: Judgement, steps: readonly Step[]) {
  const offset = codePointOffsets(source)
  const { verdict, decidedBy, measures, hits, edits, text } = judgement
  return {
    verdict,
    rule: decidedBy?.rule.id ?? null,
    measures: Object.fromEntries(
      steps.map(({ rule }, index) => [rule.id, measures[index] ?? null]),
    ),
    hits: hits.map(({ step, score, spans }) => ({
      rule: step.rule.id,
      version: step.rule.version,
      action: step.action,
      score,
      threshold: step.threshold,
      spans: spans.map((span) => ({ ...span, start: offset(span.start), end: offset(span.end) })),
    })),
    ...(edits.length > 0 ? { text } : {}),
  }
}
