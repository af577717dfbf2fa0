import {
  Bookmark,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ComputedFact } from '../record/record.ts'
import type { Document, Entry, Paragraph, Section } from '../documents/document.ts'
import { withoutMoment } from './same-bytes.ts'

type Block = WordParagraph | Table

/** Sizes in half points, as Word counts them. */
const SMALL = 16
const CODE = 15
const GREY = '595959'
const RED = 'B00020'
const LINE = 'BFBFBF'
const MONO = 'Consolas'

/** A document as a Word file: the same words as Markdown and HTML, and each figure a link to its query. The same document gives the same bytes. */
export async function wordFile(document: Document, date: string): Promise<Buffer> {
  const { locale, title, banner, lede, sections } = document
  const word = new WordDocument({
    title,
    creator: 'Limpid',
    lastModifiedBy: 'Limpid',
    styles: {
      default: {
        document: {
          run: {
            font: 'Calibri',
            size: 21,
            language: { value: locale === 'fr' ? 'fr-FR' : 'en-GB' },
          },
          paragraph: { spacing: { after: 100, line: 264 } },
        },
      },
    },
    sections: [
      {
        headers: { default: new Header({ children: [headerLine(title, banner)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new WordParagraph({ text: title, heading: HeadingLevel.TITLE }),
          ...lede.map((text) => new WordParagraph(text)),
          ...sections.flatMap(sectionBlocks),
          ...factBlocks(document),
        ],
      },
    ],
  })
  return withoutMoment(await Packer.toBuffer(word), date)
}

/** A draft says so at the head of every page. */
function headerLine(title: string, banner: string | null): WordParagraph {
  const run =
    banner === null
      ? new TextRun({ text: title, size: SMALL, color: GREY })
      : new TextRun({ text: banner, bold: true, color: RED })
  return new WordParagraph({ children: [run] })
}

function pageNumber(): WordParagraph {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  return new WordParagraph({ children: [new TextRun({ children, size: SMALL, color: GREY })] })
}

function sectionBlocks({ number, title, entries }: Section): readonly Block[] {
  return [
    new WordParagraph({ text: `${number} ${title}`.trim(), heading: HeadingLevel.HEADING_1 }),
    ...entries.flatMap(entryBlocks),
  ]
}

function entryBlocks({ number, label, state, paragraphs }: Entry): readonly Block[] {
  return [
    new WordParagraph({
      text: `${number} ${label}`.trim(),
      heading: HeadingLevel.HEADING_2,
    }),
    new WordParagraph({ children: [new TextRun({ text: state, italics: true, color: GREY })] }),
    ...paragraphs.map(paragraphBlock),
  ]
}

function paragraphBlock({ text, facts }: Paragraph): WordParagraph {
  const links = facts.flatMap((fact) => [
    new TextRun(' '),
    new InternalHyperlink({
      anchor: anchor(fact),
      children: [new TextRun({ text: fact, style: 'Hyperlink', size: SMALL })],
    }),
  ])
  return new WordParagraph({ bullet: { level: 0 }, children: [new TextRun(text), ...links] })
}

function factBlocks({ factsTitle, factsAbout, facts, ...rest }: Document): readonly Block[] {
  return [
    new WordParagraph({ text: factsTitle, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    new WordParagraph(factsAbout),
    ...facts.flatMap((fact) => [
      new WordParagraph({
        heading: HeadingLevel.HEADING_2,
        children: [new Bookmark({ id: anchor(fact.id), children: [new TextRun(fact.id)] })],
      }),
      factTable(fact, rest),
      ...fact.query.split('\n').map(queryLine),
    ]),
  ]
}

function queryLine(text: string): WordParagraph {
  return new WordParagraph({
    spacing: { after: 0 },
    children: [new TextRun({ text, font: MONO, size: CODE })],
  })
}

function factTable(
  { rows }: ComputedFact,
  { emptyFact, columnLabel, cellText }: Pick<Document, 'emptyFact' | 'columnLabel' | 'cellText'>,
): Block {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return new WordParagraph(emptyFact)
  const border = { style: 'single', size: 4, color: LINE } as const
  const cell = (text: string, bold = false) =>
    new TableCell({
      children: [
        new WordParagraph({
          spacing: { after: 0 },
          children: [new TextRun({ text, bold, size: SMALL })],
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((column) => cell(columnLabel(column), true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ children: columns.map((column) => cell(cellText(column, row[column]))) }),
      ),
    ],
  })
}

/** Word allows letters, digits and underscores in the name of a bookmark. */
function anchor(fact: string): string {
  return `fact_${fact.replaceAll('.', '_')}`
}
