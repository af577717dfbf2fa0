/**
 * Holds every text of a run's corpus against its extracted text and the spans of the ledger.
 *
 *     npm run rebuild -- RUN …
 */
import { rebuildTexts } from '../src/verify/rebuild-texts.ts'

let failed = 0
for (const run of process.argv.slice(2)) {
  const { pages, edited, wrong } = await rebuildTexts(run)
  failed += wrong.length
  process.stdout.write(
    `${run}: ${pages} pages, ${edited} edited, ${wrong.length} not what the spans give\n`,
  )
}
process.exitCode = failed === 0 ? 0 : 1
