import { z } from 'zod'
import { providerSpec } from './provider/provider-spec.ts'
import { recordSpec } from './record/record-spec.ts'

/** JSON Schemas of what a provider writes and of what Limpid publishes, by the name of their file in docs/reference. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['provider.schema.gen.json', json(z.toJSONSchema(providerSpec, { io: 'input' }))],
    ['summary.schema.gen.json', json(z.toJSONSchema(recordSpec))],
  ])
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
