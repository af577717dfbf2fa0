import type { Capture } from './capture.ts'
import { writtenPage, writtenTexts } from './written-pages.ts'
import type { WrittenText } from './written-text.ts'

/** A later capture of one of our texts at another address, with passages changed, or only its first blocks. */
interface ChangedCopy {
  readonly of: string
  readonly url: string
  readonly captured: string
  /** Each passage stands once in the text. */
  readonly changes?: readonly (readonly [from: string, to: string])[]
  /** Blocks of the text that the copy has, from its start. */
  readonly blocks?: number
}

const LIGHTHOUSE = 'https://www.harbourgazette.example/2019/03/lighthouse-reopens.html'

/** A few words changed: between 0.8 and 0.97 like the original by five-word shingles, so these go and the older text stays. */
export const NEAR_COPIES: readonly ChangedCopy[] = [
  {
    of: LIGHTHOUSE,
    url: 'https://news.coastwire.example/skerrow-light',
    captured: '2019-03-26T08:00:00Z',
    changes: [
      ['About three hundred people', 'More than three hundred people'],
      ['on Tuesdays at seven', 'on Wednesdays at eight'],
    ],
  },
  {
    of: LIGHTHOUSE,
    url: 'https://www.lampsociety.example.org/press/2019-04',
    captured: '2019-04-02T10:30:00Z',
    changes: [
      ['The society is looking for', 'We are looking for'],
      ['It meets on Tuesdays', 'We meet on Tuesdays'],
    ],
  },
  {
    of: 'https://www.marche.example/actualites/2022/le-retour-des-marchands.html',
    url: 'https://depeche.ville.example/marche-pilori',
    captured: '2022-04-10T05:00:00Z',
    changes: [
      ['onze maraîchers ont', 'douze maraîchers ont'],
      ['avant neuf heures', 'avant dix heures'],
    ],
  },
  {
    of: 'https://falv.jiefang.example/laodong/shiyongqi',
    url: 'https://zhuanzai.wenzhai.example/a/901',
    captured: '2023-09-01T01:00:00Z',
    changes: [
      ['很多人以为', '不少人认为'],
      ['先保存好考勤记录', '应当先保存考勤记录'],
    ],
  },
  {
    of: 'https://khrua.baanrao.example/sut/tom-yam',
    url: 'https://kop.bokhao.example/14',
    captured: '2023-05-05T05:05:00Z',
    changes: [
      ['กุ้งสดห้าตัว', 'กุ้งสดหกตัว'],
      ['ประมาณยี่สิบนาที', 'ประมาณสามสิบนาที'],
    ],
  },
]

/** A part of an older text: about 0.6 like it, so both stay. */
export const EXCERPTS: readonly ChangedCopy[] = [
  {
    of: 'https://localhistory.example/lincolnshire/scunthorpe-iron',
    url: 'https://digest.northernpost.example.com/scunthorpe',
    captured: '2024-01-15T12:00:00Z',
    blocks: 2,
  },
  {
    of: 'https://falv.jiefang.example/laodong/shiyongqi',
    url: 'https://zhaiyao.wenzhai.example/b/77',
    captured: '2024-02-02T02:02:02Z',
    blocks: 2,
  },
]

/** What must go as a near duplicate, and what is only related and must stay. */
export function nearCopies(): readonly Capture[] {
  const expectedOf = (of: string) =>
    ({ verdict: 'drop', rule: 'duplicates.near-text', why: `nearly the text of ${of}` }) as const
  const kept = {
    verdict: 'keep',
    rule: null,
    why: 'a part of another page is not its copy',
  } as const
  return [
    ...NEAR_COPIES.map((copy) => captured(copy, expectedOf(copy.of))),
    ...EXCERPTS.map((copy) => captured(copy, kept)),
  ]
}

function captured(copy: ChangedCopy, expected: Pick<WrittenText, 'verdict' | 'rule' | 'why'>) {
  const { url, captured: at } = copy
  const page = writtenPage({ ...originalOf(copy), url, body: changedBody(copy) }, 'identity')
  return { ...page, ...expected, url, captured: at }
}

/** The text a copy was made from. */
export function originalOf({ of }: ChangedCopy): WrittenText {
  const text = writtenTexts('texts').find(({ url }) => url === of)
  if (text === undefined) throw new Error(`the sample has no page ${of}`)
  return text
}

/** The text of a copy. */
export function changedBody(copy: ChangedCopy): string {
  const { body } = originalOf(copy)
  const part = body.split(/\n\n/).slice(0, copy.blocks).join('\n\n')
  return (copy.changes ?? []).reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`not once in ${copy.of}: ${from}`)
    return text.replace(from, to)
  }, part)
}
