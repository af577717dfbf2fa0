import { Buffer } from 'node:buffer'
import type { Capture } from './capture.ts'
import { htmlCapture } from './html-capture.ts'

/** Good texts by themselves, none like another, so that only the page around each is hostile. */
const GOOD = {
  ferry: `The ferry to the outer islands leaves at six, whatever the timetable says. The captain looks at the sky, then at the passengers, and decides which of the two is more likely to turn. If you bring a bicycle he charges nothing for it, because, he says, it will not be sick. Halfway across, the engine is stopped for a minute so that everybody can hear how quiet it is. Nobody has ever complained about the delay.`,
  archive: `My aunt kept every ticket she was ever given: trams, theatres, a cloakroom in Lisbon that had been a bank. She filed them by the weather on the day. Under light rain there are more than two hundred, and on the back of most she wrote whom she had been waiting for. When the town museum asked for the collection she lent it for a summer, on condition that the drawer for thunderstorms stayed shut.`,
  bees: `Bees do not care whose garden it is. Ours cross the railway line to the allotments, where an old man leaves out saucers with wet pebbles for them, and come home with pollen in a colour that no flower of ours has. Last year the honey tasted faintly of fennel. We took him a jar with a label that said only what the wind had been doing in June, and he told us that this was the one ingredient he had not supplied.`,
  piano: `The piano in the station hall belongs to whoever sits down first. In the mornings it is a clerk with cold hands who plays the same eight bars until her train is called; later there are children, and towards evening a plasterer, still white to the elbows, who learned from a grandfather with no instrument, on the edge of a kitchen table. He says the pedals were the hardest part to imagine.`,
  orchard: `An orchard is planted for somebody else. The quinces along our wall were put there by a woman who knew that she would move away before they bore, and the walnut by her son, who was nine and did not believe in walnuts. We have pruned both for thirty years without meeting either of them. This autumn a letter came, asking whether the tree had been worth the hole; we sent back four kilograms and a photograph of the hole.`,
  bridge: `Twice a day the swing bridge opens for a barge of gravel, and the whole street learns to wait. The baker has moved his bench outside for it. People who would never have spoken compare loaves, shoes and the failings of the council; two of them married. An engineer once proposed a tunnel, with figures, and was heard to the end in complete silence, then asked very kindly where in his drawing everyone was supposed to stand.`,
} as const

/** A body over the 5 MiB that a page may have (apps/limpid, MAX_BODY_BYTES), inflated from a few kilobytes. */
const TOO_MANY_BYTES = 9 * 1024 * 1024

/** Pages that mean harm, or look as if they did: each must end in a row and never in a crash. */
export function hostilePages(): readonly Capture[] {
  return [
    keep(
      'script-title',
      'a title that is a script: shown as text, never run',
      `<!doctype html><html lang="en"><head><title><script>alert("limpid")</script></title></head><body><main><p>${GOOD.ferry}</p></main></body></html>`,
    ),
    keep(
      'unclosed',
      'nothing is closed',
      `<html><body><div><table><tr><td><p><b><i>${GOOD.archive}`,
    ),
    keep(
      'nested',
      'five thousand nested elements',
      `<!doctype html><title>Deep</title>${'<div>'.repeat(5000)}<p>${GOOD.bees}</p>${'</div>'.repeat(5000)}`,
    ),
    keep(
      'attributes',
      'an attribute of 200,000 characters',
      `<!doctype html><title>Wide</title><body data-x="${'x'.repeat(200_000)}"><main><p>${GOOD.piano}</p></main>`,
    ),
    keep(
      'comments',
      'comments and CDATA that never end as expected',
      `<!doctype html><title>Comments</title><!-- a > b -- c --!><main><p>${GOOD.orchard}</p></main><!-- <p>never`,
    ),
    keep(
      'bidi',
      'direction marks in title and text',
      `<!doctype html><html lang="en"><title>\u202egnitirw desrever\u202c</title><main><p>${GOOD.bridge}</p></main>`,
    ),
    lyingHeader(),
    lyingMeta(),
    drop('nul', 'a page of NUL bytes', 'quality.too-little-text', '\0'.repeat(4096)),
    drop(
      'empty-markup',
      'markup without a word of text',
      'quality.too-little-text',
      '<!doctype html><html><head><title>Empty</title></head><body><div></div></body></html>',
    ),
    drop(
      'spaces',
      'a megabyte of spaces',
      'quality.too-little-text',
      `<!doctype html><title>Spaces</title><body>${' '.repeat(1_000_000)}</body>`,
    ),
    tooLarge(),
  ]
}

function url(name: string): string {
  return `https://hostile.example/${name}`
}

function keep(name: string, why: string, html: string): Capture {
  return htmlCapture({
    url: url(name),
    verdict: 'keep',
    rule: null,
    why,
    captured: '2023-08-01T08:00:00Z',
    html,
  })
}

function drop(name: string, why: string, rule: string, html: string): Capture {
  return htmlCapture({
    url: url(name),
    verdict: 'drop',
    rule,
    why,
    captured: '2023-08-02T08:00:00Z',
    html,
  })
}

const CAFE =
  'Le café de la Gare a fermé à Noël après quatre-vingts années, et personne n’a osé décrocher l’enseigne. Les habitués se retrouvent désormais sur le quai, avec des thermos et des chaises pliantes, aux mêmes heures qu’autrefois. La patronne, à la retraite, passe le mardi ; elle apporte des tasses, parce que, dit-elle, on ne boit pas dans du plastique en regardant partir un train.'

const HORLOGER =
  'Sur la place, derrière l’église, un horloger répare gratuitement les montres des élèves. Il demande seulement qu’on lui dise l’heure à laquelle on a cessé de l’écouter en classe. Selon son cahier, c’est le plus souvent à onze heures dix, juste avant la cloche ; au printemps, un peu plus tôt, à cause des marronniers. Le maître d’école a lu ces pages, puis déplacé la géométrie à l’après-midi.'

function lyingHeader(): Capture {
  return htmlCapture({
    url: url('charset-header-lies'),
    verdict: 'keep',
    rule: null,
    why: 'the header says iso-8859-1, the bytes are UTF-8',
    captured: '2023-08-03T08:00:00Z',
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le café de la Gare</title></head><body><main><p>${CAFE}</p></main></body></html>`,
    contentType: 'text/html; charset=iso-8859-1',
  })
}

function lyingMeta(): Capture {
  return htmlCapture({
    url: url('charset-meta-lies'),
    verdict: 'keep',
    rule: null,
    why: 'meta says utf-8, the bytes and the header are windows-1252',
    captured: '2023-08-04T08:00:00Z',
    charset: 'windows-1252',
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>L’horloger de la place</title></head><body><main><p>${HORLOGER}</p></main></body></html>`,
  })
}

function tooLarge(): Capture {
  const open = Buffer.from('<!doctype html><title>Large</title><main><p>')
  const body = Buffer.concat([open, Buffer.alloc(TOO_MANY_BYTES, 'a long way to go. ')])
  return htmlCapture({
    url: url('too-large'),
    verdict: 'skip',
    rule: 'record.too-large',
    why: 'nine megabytes from a few kilobytes: over the cap',
    captured: '2023-08-05T08:00:00Z',
    html: body.toString('latin1'),
    coding: 'gzip',
  })
}
