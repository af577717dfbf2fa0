import { words, type Locale } from '../../words/words.ts'

/** Headings of the columns of facts in a language; a column without words of its own keeps its name. */
export function columnLabels(locale: Locale): (column: string) => string {
  const { say, knows } = words(locale)
  return (column) => {
    const kebab = column
      .replaceAll('_', '-')
      .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return knows(`fact-column-${kebab}`) ? say(`fact-column-${kebab}`) : column
  }
}
