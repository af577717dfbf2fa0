import { literal, withDatabase } from '../apps/limpid/src/storage/database.ts'
import {
  isChain,
  likeness,
  plainShingles,
  plantedFamilies,
  syntheticPage,
  type SyntheticPage,
} from './synthetic-pages.ts'

/** How well what was dropped agrees with what was planted. Likeness is counted from the words as they were written. */
export interface PlantedTruth {
  /** Dropped pages, and those of them whose survivor is at least 0.8 like them. */
  readonly dropped: number
  readonly right: number
  /** Families whose copies were made from one page. */
  readonly stars: PlantedRecall
  /** Families whose copies were made one from another. */
  readonly chains: PlantedRecall
}

export interface PlantedRecall {
  /** Pages at least 0.8 like an earlier page of their family, and those of them that were dropped. */
  readonly planted: number
  readonly found: number
  /** Pairs of pages at least 0.8 alike, and those of them of which both were kept. */
  readonly pairs: number
  readonly standing: number
}

interface Member extends SyntheticPage {
  readonly shingles: ReadonlySet<string>
}

const ALIKE = 0.8

/** Compares the step `duplicates` of a join with all pairs of every planted family. */
export async function plantedTruth(joinFolder: string, pages: number): Promise<PlantedTruth> {
  const survivors = await survivorsOf(joinFolder)
  const none = { planted: 0, found: 0, pairs: 0, standing: 0 }
  const [stars, chains] = [{ ...none }, { ...none }]
  let right = 0
  for (const family of plantedFamilies(pages)) {
    const members = family.map((page) => memberOf(page, pages)).toSorted(bySurvival)
    const counts = isChain(members[0]?.family ?? 0) ? chains : stars
    for (const [place, member] of members.entries()) {
      const like = members
        .slice(0, place)
        .filter((other) => likeness(member.shingles, other.shingles) >= ALIKE)
      const survivor = survivors.get(member.page)
      if (like.some(({ page }) => page === survivor)) right++
      if (like.length > 0) count(counts, survivor !== undefined, like, survivors)
    }
  }
  return { dropped: survivors.size, right, stars, chains }
}

function count(
  counts: { -readonly [Name in keyof PlantedRecall]: number },
  isDropped: boolean,
  like: readonly Member[],
  survivors: ReadonlyMap<number, number>,
): void {
  counts.planted++
  counts.pairs += like.length
  if (isDropped) counts.found++
  else counts.standing += like.filter(({ page }) => !survivors.has(page)).length
}

function memberOf(number: number, pages: number): Member {
  const page = syntheticPage(number, pages)
  return { ...page, shingles: plainShingles(page) }
}

/** Oldest capture, longest text, smallest number: the order of survival. */
function bySurvival(left: SyntheticPage, right: SyntheticPage): number {
  return (
    left.captured - right.captured || right.text.length - left.text.length || left.page - right.page
  )
}

/** The survivor of each page that was dropped. */
async function survivorsOf(joinFolder: string): Promise<ReadonlyMap<number, number>> {
  const options = { scratch: `${joinFolder}/scratch`, memoryLimit: '512MB', threads: 1 }
  return withDatabase(options, async (connection) => {
    const survivors = new Map<number, number>()
    const rows = await connection.stream(
      `SELECT page, survivor FROM read_parquet(${literal(`${joinFolder}/duplicates.parquet`)})`,
    )
    for await (const chunk of rows.yieldRows())
      for (const [page, survivor] of chunk) survivors.set(Number(page), Number(survivor))
    return survivors
  })
}
