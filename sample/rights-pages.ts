import type { Capture } from './capture.ts'
import { htmlCapture } from './html-capture.ts'
import { renderPage } from './site.ts'

type Header = readonly [name: string, value: string]

const ESSAYS: readonly string[] = [
  'A map that is folded wrong will never again be folded right, and yet we go on unfolding maps in the wind. My aunt kept hers flat in a drawer meant for shirts. She knew the roads of three counties and had driven none of them; she said that a road is best before anybody is on it.',
  'In the archive of our village there is a list of everything that was lost in the flood and found again elsewhere. A church bell in a plum tree. A cradle, empty and dry, on the roof of the mill. Eleven left shoes. Next to each thing stands the name of the person who came for it; next to the bell stands nothing.',
  'The man who tuned our piano was deaf in one ear and turned the other to the strings as if he were being told a secret. He never played a tune when he had finished. He struck one octave, closed the lid, and stood with his hand on it until the sound was gone.',
  'There are eleven ways to tie a parcel and my grandfather rejected ten. The eleventh could be undone with one pull by the person it was meant for and by nobody else. He never explained it. When he died we found a shelf of parcels, and it took us two years to open them.',
]

/** Opt-outs that stand in HTTP headers, and a header that looks like one and is none. */
export function rightsPages(): readonly Capture[] {
  return [
    essay(
      0,
      ['TDM-Reservation', '1'],
      'drop',
      'rights.tdm-reservation',
      'the server reserves text and data mining (TDMRep header)',
    ),
    essay(1, ['X-Robots-Tag', 'noai, noimageai'], 'drop', 'rights.no-ai', 'the server says noai'),
    essay(
      2,
      ['X-Robots-Tag', 'noimageindex'],
      'keep',
      null,
      'noimageindex speaks of images in search results only',
    ),
    essay(3, ['TDM-Reservation', '0'], 'keep', null, 'TDM-Reservation 0 reserves nothing'),
  ]
}

function essay(
  number: number,
  header: Header,
  verdict: 'keep' | 'drop',
  rule: string | null,
  why: string,
): Capture {
  const url = `https://www.smallessays.example/${number + 1}`
  const captured = `2024-0${number + 1}-15T15:15:15Z`
  const main = `<p>${ESSAYS[number] ?? ''}</p><p>${CODAS[number] ?? ''}</p>`
  const html = renderPage({
    url,
    title: `Small essay ${number + 1}`,
    language: 'en',
    template: 'blog',
    captured,
    main,
  })
  return htmlCapture({ url, verdict, rule, why, captured, html, headers: [header] })
}

const CODAS: readonly string[] = [
  'I have the drawer now. The maps are out of date, the shirts are on the floor, and I still look up the way to places that I can see from the window.',
  'Every year somebody asks whether the bell should be rung. Every year the council decides to think about it, and the plum tree, which has grown round its shoulder, is pruned a little.',
  'Since then I have known other tuners, quicker and with two good ears. They all play something at the end, to show that it works.',
  'In the last one was a piece of string, cut to length, with a note that said: now you.',
]
