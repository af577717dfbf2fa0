/**
 * Makes src/rights/ai-agents.json from robots.json of github.com/ai-robots-txt/ai.robots.txt:
 * `node packages/rules/scripts/read-ai-agents.ts robots.json COMMIT DATE`. Only names and two judgements are kept.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

/** Upstream words that say an agent feeds training, and those that say it feeds a search. */
const TRAINS = /train|LLM|scraper|machine learning/i
const SEARCHES = /\bsearch/i

/** Reviewed by hand: `Diffbot` sells its data; the other two match a word but neither trains nor sells. */
const ALSO_TRAINS = new Set(['Diffbot'])
const DOES_NOT_TRAIN = new Set(['AgentTimes', 'opencode'])

const [file, commit, date] = process.argv.slice(2)
if (file === undefined || commit === undefined || date === undefined) {
  console.error('usage: node packages/rules/scripts/read-ai-agents.ts robots.json COMMIT DATE')
  process.exit(2)
}
const raw = readFileSync(file)
const upstream: unknown = JSON.parse(raw.toString('utf8'))
if (typeof upstream !== 'object' || upstream === null)
  throw new Error(`${file} is not an object of agents`)

const agents = Object.entries(upstream).map(([agent, entry]: [string, unknown]) => {
  const { role, description } = wordsOf(entry)
  const isTraining = TRAINS.test(`${role} ${description}`) || ALSO_TRAINS.has(agent)
  return { agent, trains: isTraining && !DOES_NOT_TRAIN.has(agent), searches: SEARCHES.test(role) }
})
const list = {
  source: 'https://github.com/ai-robots-txt/ai.robots.txt/blob/main/robots.json',
  licence: 'MIT',
  commit,
  date,
  sha256: createHash('sha256').update(raw).digest('hex'),
  agents,
}
writeFileSync(
  new URL('../src/rights/ai-agents.json', import.meta.url),
  `${JSON.stringify(list, null, 2)}\n`,
)

function wordsOf(entry: unknown): { readonly role: string; readonly description: string } {
  if (typeof entry !== 'object' || entry === null) return { role: '', description: '' }
  const role = 'function' in entry && typeof entry.function === 'string' ? entry.function : ''
  const description =
    'description' in entry && typeof entry.description === 'string' ? entry.description : ''
  return { role, description }
}
