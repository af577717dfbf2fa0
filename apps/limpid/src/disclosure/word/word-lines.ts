import { readArchive } from './archive.ts'

const PARTS = /^word\/(?:document|header\d*|footer\d*)\.xml$/
const PARAGRAPH_END = '</w:p>'
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g

/** The text of a Word file, a line for each paragraph of the body, its headers and its footers; null for what is no Word file. */
export function wordLines(bytes: Buffer): string | null {
  try {
    return readArchive(bytes)
      .filter(([path]) => PARTS.test(path))
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, xml]) => wordLinesOf(xml.toString('utf8')))
      .join('\n')
  } catch {
    return null
  }
}

/** The text of one part of a Word file, a line for each paragraph. */
export function wordLinesOf(xml: string): string {
  return wordParagraphsOf(xml).map(textOf).join('\n')
}

/** One part of a Word file cut behind each paragraph. */
export function wordParagraphsOf(xml: string): readonly string[] {
  return xml.split(PARAGRAPH_END)
}

function textOf(xml: string): string {
  return [...xml.matchAll(TEXT)].map((match) => unescaped(match[1] ?? ' ')).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
