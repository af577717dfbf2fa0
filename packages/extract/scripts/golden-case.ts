import { extract } from '../src/index.ts'

const CASES = new URL('../cases/', import.meta.url)

export function caseFolder(name = ''): URL {
  return new URL(name === '' ? '' : `${name}/`, CASES)
}

/** What is compared of an extraction: all but the scores, which move with the weights. */
export function expectationOf(source: Uint8Array): string {
  const { blocks, quality, leftOutText, text, ...rest } = extract(source, {
    url: 'https://www.example.org/page',
  })
  const leftOut = blocks.flatMap((block) =>
    block.leftOut === undefined
      ? []
      : [`${block.leftOut}: ${leftOutText.slice(block.start, block.end)}`],
  )
  const kept = blocks.flatMap((block) =>
    block.leftOut === undefined ? [`${block.kind}: ${text.slice(block.start, block.end)}`] : [],
  )
  return `${JSON.stringify({ ...rest, hasText: quality > 0, kept, leftOut }, null, 2)}\n`
}
