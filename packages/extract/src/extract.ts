import { assemble } from './assemble.ts'
import { choose } from './choose.ts'
import { describePage } from './describe.ts'
import type { Block, Extraction, ExtractOptions } from './extraction.ts'
import type { Metadata } from './metadata.ts'
import { shippedModel } from './model.ts'
import type { Model } from './model.ts'

/**
 * Takes main text and metadata from one page. Pure: the result depends on nothing but the arguments.
 * Time and memory are linear in the size of the page, whatever is in it.
 */
export function extract(html: string | Uint8Array, options: ExtractOptions = {}): Extraction {
  return extractWith(shippedModel, html, options)
}

/** The same with other weights: for training and evaluation. */
export function extractWith(
  model: Model,
  html: string | Uint8Array,
  { url, charset, keepComments = false }: ExtractOptions = {},
): Extraction {
  const described = describePage(html, charset, url)
  const { page, measures, metadata } = described
  const assembled = assemble(page, measures, choose(described, model, keepComments))
  return { ...summaryOf(metadata), ...assembled, quality: qualityOf(assembled.blocks) }
}

/** Mean score of the kept text, by length. */
function qualityOf(blocks: readonly Block[]): number {
  let scored = 0
  let kept = 0
  for (const { leftOut, score, start, end } of blocks) {
    if (leftOut !== undefined) continue
    scored += score * (end - start)
    kept += end - start
  }
  return kept === 0 ? 0 : scored / kept
}

type Summary = Omit<Extraction, 'text' | 'leftOutText' | 'blocks' | 'quality'>

function summaryOf(metadata: Metadata): Summary {
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
