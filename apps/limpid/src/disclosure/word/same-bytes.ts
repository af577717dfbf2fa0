import { readArchive, writeArchive } from './archive.ts'

/** What the library stamps with the moment of writing, in docProps/core.xml. */
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** A Word file without the moment it was written: its date is that of the summary, its archive states none, bookmarks count from 1. */
export function withoutMoment(bytes: Buffer, date: string): Buffer {
  const entries = readArchive(bytes).map(([path, content]) => {
    if (path === 'docProps/core.xml') {
      const text = content.toString('utf8').replaceAll(MOMENT, `$1${date}T00:00:00Z`)
      return [path, Buffer.from(text)] as const
    }
    if (path === 'word/document.xml')
      return [path, Buffer.from(bookmarksFromOne(content.toString('utf8')))] as const
    return [path, content] as const
  })
  return writeArchive(
    entries.toSorted(([left], [right]) => order(left) - order(right) || compared(left, right)),
  )
}

/** The library counts bookmarks through the whole process; here they count through the document. */
function bookmarksFromOne(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, (tag) =>
    tag.replace(/w:id="(\d+)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `w:id="${number}"`
    }),
  )
}

/** Readers want the list of types first. */
function order(path: string): number {
  return path === '[Content_Types].xml' ? 0 : 1
}

function compared(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}
