import { CLASS_GROUPS } from './class-words.ts'
import { sharesOf } from './fingerprint.ts'
import type { Fingerprint } from './fingerprint.ts'
import { LENGTH, MEASURES } from './measure.ts'
import * as mark from './page.ts'
import type { Page } from './page.ts'
import type { Tree } from './tree.ts'

/** What a score is multiplied by where a rule speaks against the block. */
const DOUBT = 0.35
/** A text this long that occurs this often on one page is furniture. */
const REPEATED_LENGTH = 30
const REPEATED_TIMES = 3
/** Share of the page's prose from which an article under its headline is the page's own. */
const OWN_SHARE = 0.2
/** Share of a headline's letters that a heading must have to be it. */
const SAME_HEADLINE = 0.8

const CONSENT = 1 << CLASS_GROUPS.indexOf('consent')

/**
 * Lowers scores where something general is known that few pages can teach: consent forms, texts that
 * the page repeats, and further articles below the one that the page's title names.
 */
export function adjustScores(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  headline: Fingerprint | null,
  scores: Float64Array,
): void {
  const own = articleOfHeadline(page, measures, tree, headline)
  for (let block = 0; block < scores.length; block++) {
    const node = tree.nodeOf[block] ?? 0
    const length = measures[block * MEASURES + LENGTH] ?? 0
    const isRepeated = length >= REPEATED_LENGTH && (tree.copies[block] ?? 0) >= REPEATED_TIMES
    const isConsent = ((tree.pathGroups[node] ?? 0) & CONSENT) !== 0
    const article = tree.articles[node] ?? 0
    const isOther = own > 0 && article > own
    if (isRepeated || isConsent || isOther) scores[block] = (scores[block] ?? 0) * DOUBT
  }
}

/** The outermost article whose heading is the page's headline, if it holds a good part of the prose; else 0. */
function articleOfHeadline(
  page: Page,
  measures: Int32Array,
  tree: Tree,
  headline: Fingerprint | null,
): number {
  if (headline === null) return 0
  const share = new Float64Array(1)
  const proses = prosesOfArticles(tree)
  for (let block = 0; block < page.blockCount; block++) {
    const node = tree.nodeOf[block] ?? 0
    const article = tree.articles[node] ?? 0
    const flags = page.nodes[node * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
    if (article === 0 || (flags & mark.IN_HEADING) === 0) continue
    if ((measures[block * MEASURES + LENGTH] ?? 0) === 0) continue
    sharesOf(page, block, [headline], share)
    if ((share[0] ?? 0) >= SAME_HEADLINE && (proses[article] ?? 0) >= tree.prose * OWN_SHARE)
      return article
  }
  return 0
}

function prosesOfArticles(tree: Tree): Float64Array {
  const proses = new Float64Array(
    tree.articles.reduce((most, article) => Math.max(most, article), 0) + 1,
  )
  tree.articles.forEach((article, node) => {
    proses[article] = Math.max(proses[article] ?? 0, tree.proses[node] ?? 0)
  })
  return proses
}
