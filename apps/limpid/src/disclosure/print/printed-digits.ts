import { parseHTML } from 'linkedom'
import { extractText } from 'unpdf'

/** What the style of a page prints in the margin of each page: its number, of how many. */
const PAGE_NUMBER = /(\d+) ?\/ ?(\d+)/g

/**
 * Every digit of a printed document in reading order, without the numbers of its pages and the banner of a draft; null for what is no PDF.
 * A PDF is never twice the same bytes, and it breaks lines inside long numbers: the digits are what can be held against the page it was printed from.
 */
export async function pdfDigits(bytes: Buffer, banner: string | null): Promise<string | null> {
  try {
    const { text, totalPages } = await extractText(new Uint8Array(bytes))
    return text
      .map((page, index) => digits(withoutMargins(page, `${index + 1}/${totalPages}`, banner)))
      .join('')
  } catch {
    return null
  }
}

/** Every digit of an HTML page in reading order, the banner of a draft left out. */
export function pageDigits(page: string): string {
  const { document } = parseHTML(page)
  for (const element of document.querySelectorAll('head, .draft')) element.remove()
  return digits(document.documentElement.textContent ?? '')
}

function withoutMargins(page: string, number: string, banner: string | null): string {
  const flat = page.replaceAll(/\s+/g, ' ')
  const body = banner === null ? flat : flat.replace(banner, '')
  const last = [...body.matchAll(PAGE_NUMBER)].findLast(
    (match) => `${match[1]}/${match[2]}` === number,
  )
  return last === undefined
    ? body
    : body.slice(0, last.index) + body.slice(last.index + last[0].length)
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '')
}
