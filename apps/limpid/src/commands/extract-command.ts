import { once } from 'node:events'
import { extract } from '@limpid/extract'
import { identifyLanguage } from '@limpid/rules'
import { decodeHtml, openFile, readWarc } from '@limpid/warc'
import { findInputs } from '../plan/find-inputs.ts'
import { offeredBy } from '../work/candidate.ts'

/** `limpid extract`: one JSON line per HTML page, in the order of the files. */
export async function extractCommand(files: readonly string[]): Promise<void> {
  for (const { path } of findInputs(files)) {
    for await (const entry of readWarc(openFile(path))) {
      const offered = offeredBy(entry)
      if (offered.kind !== 'html') continue
      const { capture, record } = offered
      const html = decodeHtml(capture.body, capture.contentType)
      const { title, text } = extract(html.text, capture.url === null ? {} : { url: capture.url })
      const line = {
        record: record.id,
        url: capture.url,
        title,
        text,
        language: identifyLanguage(text).language,
      }
      if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
    }
  }
}
