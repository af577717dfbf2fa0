import type { Capture } from './capture.ts'
import { writtenPage, writtenTexts } from './written-pages.ts'
import type { WrittenText } from './written-text.ts'

interface Copy {
  readonly of: string
  readonly url: string
  readonly captured: string
}

/** The original is the oldest capture, so it survives and all of these go. */
const LATER_COPIES: readonly Copy[] = [
  {
    of: 'https://breadnotes.example/rye/first-loaf',
    url: 'https://mirror.recipehoard.example/r/20211',
    captured: '2022-01-05T12:00:00Z',
  },
  {
    of: 'https://breadnotes.example/rye/first-loaf',
    url: 'https://www.bakersdigest.example.com/rye',
    captured: '2023-06-30T01:00:00Z',
  },
  {
    of: 'https://www.planning.example/contraception/oubli-de-pilule',
    url: 'https://copie.santeplus.example/pilule',
    captured: '2022-02-14T10:10:10Z',
  },
  {
    of: 'https://www.shanchahui.example/suibi/zuo-cha-ren',
    url: 'https://zhuanzai.wenzhai.example/a/778',
    captured: '2021-04-06T03:30:00Z',
  },
  {
    of: 'https://www.khlong.example/rueang/talat-nam',
    url: 'https://kop.bokhao.example/9',
    captured: '2024-01-01T00:00:00Z',
  },
]

/** An older capture of a text: it survives, and the page that is called the original elsewhere goes. */
const OLDER_COPY: Copy = {
  of: 'https://www.yamaji.example/kiko/touge-no-chaya',
  url: 'https://mukashi.yamaji.example/archive/touge.html',
  captured: '2016-05-05T05:05:05Z',
}

/** Three captures at the same second: the one that stands first in the crawl survives. */
const SAME_SECOND: readonly Copy[] = ['alpha', 'beta'].map((name) => ({
  of: 'https://quietpages.example/poems/low-water',
  url: `https://${name}.versemill.example/low-water`,
  captured: '2018-09-30T21:05:09Z',
}))

/** Mirrors of our own pages, byte for byte: the exact duplicates of the sample. */
export function republishedPages(): readonly Capture[] {
  const later = [...LATER_COPIES, ...SAME_SECOND].map((copy) =>
    republished(copy, {
      verdict: 'drop',
      rule: 'duplicates.exact-text',
      why: `a mirror of ${copy.of}`,
    }),
  )
  const older = republished(OLDER_COPY, {
    verdict: 'keep',
    rule: null,
    why: 'the oldest capture of a text survives',
  })
  return [...later, older]
}

/** URLs of written pages that lose to an older copy here. */
export const supersededUrls: ReadonlySet<string> = new Set([OLDER_COPY.of])

function republished(copy: Copy, expected: Pick<WrittenText, 'verdict' | 'rule' | 'why'>): Capture {
  const text = [...writtenTexts('texts'), ...writtenTexts('planted')].find(
    ({ url }) => url === copy.of,
  )
  if (text === undefined) throw new Error(`the sample has no page ${copy.of}`)
  return { ...writtenPage(text, 'identity'), ...expected, url: copy.url, captured: copy.captured }
}
