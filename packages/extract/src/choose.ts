import { adjustScores, keepWithText } from './adjust.ts'
import type { Choice } from './assemble.ts'
import { CLASS_GROUPS } from './class-words.ts'
import { CONTEXT_FEATURES, describeContext } from './context.ts'
import type { DescribedPage } from './describe.ts'
import type { LeftOutReason } from './extraction.ts'
import { CLUES, FEATURES, HEADLINE } from './features.ts'
import { sharesOf } from './fingerprint.ts'
import { probabilityOf } from './forest.ts'
import type { Forest } from './forest.ts'
import { LENGTH, LINK_LENGTH, MEASURES, STOPS } from './measure.ts'
import type { Model } from './model.ts'
import * as mark from './page.ts'

/**
 * Score from which a block is kept, on a page of which the model is sure. Chosen on
 * ../shared/data/crawl by two-fold validation over hosts (scripts/evaluate.ts); the F1 of each set
 * moves by less than 0.003 between 0.5 and 0.65.
 */
const KEEP_FROM = 0.55
/** Mean certainty of the main text on pages of the kinds that the model was trained on. */
const USUAL_CERTAINTY = 0.9

/** First score below which no neighbourhood makes a block main text. */
const SURELY_NOT = 0.02

/** Letters below which a link and nothing else is furniture without being looked at. */
const BARE_LINK = 24

const COMMENT = 1 << CLASS_GROUPS.indexOf('comment')
/** Groups of class words that speak of nothing but furniture. */
const FURNITURE_GROUPS = groupsOf('share', 'advert', 'consent')

function groupsOf(...names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << CLASS_GROUPS.indexOf(name)), 0)
}

/** Decides on each block of a page. */
export function choose(described: DescribedPage, model: Model, keepComments: boolean): Choice {
  const { page, measures, tree, table, clues } = described
  const firstLook = lookOnce(model.first, table, measures)
  const scores = lookTwice(model.second, described, firstLook)
  adjustScores(page, measures, tree, clues, scores)
  const least = KEEP_FROM * Math.min(1, certaintyOf(measures, scores) / USUAL_CERTAINTY)
  keepWithText(page, measures, tree, scores, least)
  const reasons: (LeftOutReason | undefined)[] = []
  for (let block = 0; block < tree.blocks; block++) {
    const isComment = ((tree.pathGroups[tree.nodeOf[block] ?? 0] ?? 0) & COMMENT) !== 0
    if ((measures[block * MEASURES + LENGTH] ?? 0) === 0) reasons.push('hidden')
    else if (
      (scores[block] ?? 0) > (isFurniture(described, block) ? KEEP_FROM : least) ||
      (keepComments && isComment)
    )
      reasons.push(undefined)
    else reasons.push(isComment ? 'comment' : isTitle(described, block) ? 'title' : 'boilerplate')
  }
  return { scores, reasons }
}

/** First scores; a block without visible text has none, and a bare short link has 0. */
function lookOnce(forest: Forest, table: Float32Array, measures: Int32Array): Float64Array {
  const scores = new Float64Array(measures.length / MEASURES)
  for (let block = 0; block < scores.length; block++) {
    const row = block * MEASURES
    const length = measures[row + LENGTH] ?? 0
    if (length === 0) continue
    if (
      length < BARE_LINK &&
      length === measures[row + LINK_LENGTH] &&
      (measures[row + STOPS] ?? 0) === 0
    )
      continue
    scores[block] = probabilityOf(forest, table, block * FEATURES)
  }
  return scores
}

/** Second scores; what the first look is sure is furniture is not looked at again. */
function lookTwice(
  forest: Forest,
  { table, measures, tree }: DescribedPage,
  first: Float64Array,
): Float64Array {
  const wide = describeContext(table, measures, tree, first, SURELY_NOT)
  const scores = first.slice()
  for (let block = 0; block < scores.length; block++) {
    if ((first[block] ?? 0) < SURELY_NOT) continue
    scores[block] = probabilityOf(forest, wide, block * CONTEXT_FEATURES)
  }
  return scores
}

/**
 * How sure the model is of the text it likes best: mean score, weighted by length and score. On
 * pages of an unknown kind all scores are low, and the bar is lowered with them.
 */
function certaintyOf(measures: Int32Array, scores: Float64Array): number {
  let weighted = 0
  let all = 0
  for (let block = 0; block < scores.length; block++) {
    const score = scores[block] ?? 0
    const length = measures[block * MEASURES + LENGTH] ?? 0
    weighted += length * score * score
    all += length * score
  }
  return all === 0 ? 1 : weighted / all
}

/** Whether names or links mark a block as furniture: the bar is not lowered for it. */
function isFurniture({ page, tree, measures }: DescribedPage, block: number): boolean {
  const flags = page.nodes[(tree.nodeOf[block] ?? 0) * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
  if ((flags & (mark.NAV | mark.FOOTER | mark.ASIDE)) !== 0) return true
  if (((tree.pathGroups[tree.nodeOf[block] ?? 0] ?? 0) & FURNITURE_GROUPS) !== 0) return true
  const row = block * MEASURES
  return (measures[row + LINK_LENGTH] ?? 0) * 2 > (measures[row + LENGTH] ?? 0)
}

/** Whether a heading says what the page's title says. */
function isTitle({ page, tree, clues }: DescribedPage, block: number): boolean {
  const flags = page.nodes[(tree.nodeOf[block] ?? 0) * mark.NODE_SIZE + mark.NODE_FLAGS] ?? 0
  if ((flags & mark.IN_HEADING) === 0 || clues.isThere[HEADLINE] !== true) return false
  const share = new Float64Array(CLUES)
  sharesOf(page, block, clues, share)
  return (share[HEADLINE] ?? 0) > 0.8
}
