import { captureOf, decodeHtml, openFile, readWarc } from '@limpid/warc'

for await (const entry of readWarc(openFile(process.argv[2] ?? 'crawl.warc.gz'))) {
  if (entry.kind === 'gap') {
    console.log(`${entry.offset}\t${entry.length} bytes are no record: ${entry.problem.code}`)
    continue
  }
  if (entry.type !== 'response') continue
  const { url, status, mime, body, contentType } = captureOf(entry)
  if (status !== 200 || mime !== 'text/html') continue
  const { text, charset } = decodeHtml(body, contentType)
  console.log(`${entry.offset}\t${url}\t${charset}\t${text.length} characters`)
}
