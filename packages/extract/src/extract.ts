import { assemble } from './assemble.ts'
import { buildPage } from './build.ts'
import { choose } from './choose.ts'
import type { Extraction, ExtractOptions } from './extraction.ts'
import { measureBlocks } from './measure.ts'
import { readMetadata } from './metadata.ts'
import type { Metadata } from './metadata.ts'
import { sourceOf } from './source.ts'

/**
 * Takes main text and metadata from one page. Pure: the result depends on nothing but the arguments.
 * Time and memory are linear in the size of the page, whatever is in it.
 */
export function extract(html: string | Uint8Array, options: ExtractOptions = {}): Extraction {
  const page = buildPage(sourceOf(html, options.charset))
  const metadata = readMetadata(page, options.url)
  const measures = measureBlocks(page)
  const choice = choose(page, measures)
  const { text, leftOutText, blocks } = assemble(page, measures, choice)
  let certainty = 0
  let kept = 0
  for (const block of blocks) {
    if (block.leftOut !== undefined) continue
    certainty += block.score * (block.end - block.start)
    kept += block.end - block.start
  }
  return {
    ...described(metadata),
    text,
    leftOutText,
    blocks,
    quality: kept === 0 ? 0 : certainty / kept,
  }
}

function described(
  metadata: Metadata,
): Omit<Extraction, 'text' | 'leftOutText' | 'blocks' | 'quality'> {
  const { title, languageHints, author, published, modified, description, canonical } = metadata
  const { isAccessibleForFree } = metadata.linkedData
  return {
    title,
    languageHints,
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(description !== undefined && { description }),
    ...(canonical !== undefined && { canonical }),
    licences: metadata.licences,
    ...(isAccessibleForFree !== undefined && { isAccessibleForFree }),
    signals: metadata.signals,
  }
}
