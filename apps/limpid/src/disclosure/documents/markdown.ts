import type { ComputedFact } from '../record/record.ts'
import type { Document, Entry, Section } from './document.ts'

/** A document as Markdown; a figure's query is at its foot, by the name beside the figure. */
export function markdown(document: Document): string {
  const { title, banner, lede, sections, factsTitle, factsAbout, facts } = document
  const blocks = [
    ...(banner === null ? [] : [`> **${escaped(banner)}**`]),
    `# ${escaped(title)}`,
    ...lede.map(escaped),
    ...sections.flatMap((section) => sectionBlocks(section, banner)),
    `## ${escaped(factsTitle)}`,
    escaped(factsAbout),
    ...facts.flatMap((fact) => factBlocks(fact, document)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function sectionBlocks(
  { number, title, entries }: Section,
  banner: string | null,
): readonly string[] {
  const heading = `## ${escaped(`${number} ${title}`.trim())}`
  const mark = banner === null ? [] : [`> **${escaped(banner)}**`]
  return [heading, ...mark, ...entries.flatMap(entryBlocks)]
}

function entryBlocks({ number, label, state, paragraphs }: Entry): readonly string[] {
  const lines = paragraphs.map(
    ({ text, facts }) => `- ${escaped(text)}${facts.map((fact) => ` \`[${fact}]\``).join('')}`,
  )
  return [
    `### ${number === '' ? '' : `${escaped(number)}: `}${escaped(label)}`,
    `*${escaped(state)}*`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ]
}

function factBlocks(
  { id, query, rows }: ComputedFact,
  { emptyFact, columnLabel, cellText }: Document,
): readonly string[] {
  const columns = Object.keys(rows[0] ?? {})
  const table =
    columns.length === 0
      ? escaped(emptyFact)
      : [
          `| ${columns.map(columnLabel).map(escaped).join(' | ')} |`,
          `|${columns.map(() => '---').join('|')}|`,
          ...rows.map(
            (row) =>
              `| ${columns.map((column) => escaped(cellText(column, row[column]))).join(' | ')} |`,
          ),
        ].join('\n')
  return [`### ${id}`, table, `\`\`\`sql\n${query}\n\`\`\``]
}

/** White space that may break a line; French puts some that may not before its signs. */
const BREAKING_SPACE = /[\t\n\v\f\r \u2028\u2029]+/g

/** Text from outside must not become markup. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`).replaceAll(BREAKING_SPACE, ' ')
}
