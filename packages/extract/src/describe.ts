import { fingerprintsOf } from './fingerprint.ts'
import type { Fingerprints } from './fingerprint.ts'
import { describeBlocks } from './features.ts'
import { measureBlocks } from './measure.ts'
import { readMetadata } from './metadata.ts'
import type { Metadata } from './metadata.ts'
import type { Page } from './page.ts'
import { buildPage } from './build.ts'
import { sourceOf } from './source.ts'
import { unfold } from './unfold.ts'
import { measureTree } from './tree.ts'
import type { Tree } from './tree.ts'

/** All that is known of a page before anything is decided. */
export interface DescribedPage {
  readonly page: Page
  readonly metadata: Metadata
  readonly measures: Int32Array
  readonly tree: Tree
  readonly table: Float32Array
  readonly clues: Fingerprints
}

export function describePage(
  html: string | Uint8Array,
  charset?: string,
  url?: string,
): DescribedPage {
  const page = buildPage(sourceOf(html, charset))
  const metadata = readMetadata(page, url)
  const measures = measureBlocks(page)
  unfold(page, measures)
  const tree = measureTree(page, measures)
  const clues = cluesOf(metadata)
  return {
    page,
    metadata,
    measures,
    tree,
    clues,
    table: describeBlocks(page, measures, tree, clues),
  }
}

function cluesOf(metadata: Metadata): Fingerprints {
  return fingerprintsOf([
    metadata.headline ?? metadata.title ?? undefined,
    metadata.description,
    metadata.linkedData.body,
  ])
}
