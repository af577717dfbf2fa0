import weights from '../model/weights.json' with { type: 'json' }
import { forestOf } from './forest.ts'
import type { Forest, ForestSpec } from './forest.ts'

/** The weights as scripts/train.ts writes them; model/README.md is their card. */
export interface ModelSpec {
  readonly first: ForestSpec
  readonly second: ForestSpec
}

/** Two looks at each block: by itself, and knowing what the first look thinks of its surroundings. */
export interface Model {
  readonly first: Forest
  readonly second: Forest
}

export function modelOf(spec: ModelSpec): Model {
  return { first: forestOf(spec.first), second: forestOf(spec.second) }
}

/** The weights that this package ships. */
export const shippedModel: Model = modelOf(weights)
