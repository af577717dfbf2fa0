import french from '../../data/learned/register-fr.json' with { type: 'json' }
import swedish from '../../data/learned/register-sv.json' with { type: 'json' }
import { view, type Document } from '../document.ts'
import {
  chancesOf,
  registerModel,
  type Register,
  type RegisterModel,
  type RegisterModelSpec,
} from './register-model.ts'
import { FEWEST_TERMS, registerTerms } from './register-terms.ts'

export interface IdentifiedRegister {
  /** The most probable register; null where none is probable enough, and in languages without a model. */
  readonly register: Register | null
  /** Every register from the model's threshold on, the most probable first: a page can be two things. */
  readonly registers: readonly { readonly register: Register; readonly chance: number }[]
}

const NONE: IdentifiedRegister = { register: null, registers: [] }

/**
 * Says what kind of text a page is: a narrative, a discussion, a how-to … (data/learned/register.md). French and Swedish only, the
 * languages of the pages that people labelled. A label, never a verdict: nothing is dropped by it.
 */
export const identifyRegister: (document: Document) => IdentifiedRegister = view(
  ({ text, language }) => {
    const model = modelOf(language)
    if (model === null) return NONE
    const terms = registerTerms(text)
    if (terms.total < FEWEST_TERMS) return NONE
    const chances = chancesOf(model, terms)
    const registers = model.registers
      .map(({ register }, row) => ({ register, chance: chances[row] ?? 0 }))
      .filter(({ chance }) => chance >= model.threshold)
      .toSorted((one, other) => other.chance - one.chance)
    return { register: registers[0]?.register ?? null, registers }
  },
)

const SPECS: ReadonlyMap<string, RegisterModelSpec> = new Map(
  [french, swedish].map((spec) => [spec.language, spec]),
)
const models = new Map<string, RegisterModel>()

/** Read when the first page in its language comes. */
function modelOf(language: string | null): RegisterModel | null {
  const spec = SPECS.get(language ?? '')
  if (!spec) return null
  const model = models.get(spec.language) ?? registerModel(spec)
  models.set(spec.language, model)
  return model
}
