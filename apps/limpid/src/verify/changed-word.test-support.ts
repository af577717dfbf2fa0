import { readArchive } from '../disclosure/word/archive.ts'
import { wordLinesOf, wordParagraphsOf } from '../disclosure/word/word-lines.ts'
import { numbersOf, withNumber, type Tried } from './changed-numbers.test-support.ts'
import { lineDifference, lineDifferences } from './difference.ts'

const TEXT = /<w:t(?: [^>]*)?>[^<]*/g
/** How many changes are also tried over the whole part. */
const WHOLE = 10

/** Changes every number that a reader sees in a Word file in turn, in body, headers and footers: its paragraph must be named. */
export function changedWordNumbers(bytes: Buffer): Tried {
  const parts = readArchive(bytes).filter(([path]) =>
    /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(path),
  )
  const tries = parts.map(([path, content]) => changedPart(path, content.toString('utf8')))
  return {
    tried: tries.reduce((sum, { tried }) => sum + tried, 0),
    missed: tries.flatMap(({ missed }) => missed),
  }
}

function changedPart(path: string, xml: string): Tried {
  const gives = wordLinesOf(xml)
  const wanted = gives.split('\n')
  const paragraphs = wordParagraphsOf(xml)
  const missed: string[] = []
  let tried = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const place of placesOf(paragraph)) {
      const changed = withNumber(paragraph, place)
      const difference = lineDifference(path, index + 1, wordLinesOf(changed), wanted[index] ?? '')
      if (difference === null) missed.push(`${path}:${index + 1}: ${place.digits}`)
      if (tried++ % Math.ceil(paragraphs.length / WHOLE) > 0) continue
      const whole = wordLinesOf(paragraphs.with(index, changed).join('</w:p>'))
      if (JSON.stringify(lineDifferences(path, whole, gives)) !== JSON.stringify([difference]))
        missed.push(`${path}:${index + 1}: ${place.digits} over the whole part`)
    }
  }
  return { tried, missed }
}

/** Numbers of the text of a paragraph, as places in its XML. */
function placesOf(paragraph: string): ReturnType<typeof numbersOf> {
  return [...paragraph.matchAll(TEXT)].flatMap((match) => {
    const start = match[0].indexOf('>') + 1
    return numbersOf(match[0].slice(start)).map(({ index, digits }) => ({
      index: match.index + start + index,
      digits,
    }))
  })
}
