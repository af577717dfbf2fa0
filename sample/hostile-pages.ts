import { Buffer } from 'node:buffer'
import type { Capture } from './capture.ts'
import { htmlCapture } from './html-capture.ts'

/** A paragraph that is a good text by itself, so that only the page around it is hostile. */
const GOOD = `The ferry to the outer islands leaves at six, whatever the timetable says. The captain looks at the sky, then at the passengers, and decides which of the two is more likely to turn. If you bring a bicycle he charges nothing for it, because, he says, it will not be sick. Halfway across, the engine is stopped for a minute so that everybody can hear how quiet it is. Nobody has ever complained about the delay.`

/** A body over the 5 MiB that a page may have (apps/limpid, MAX_BODY_BYTES), inflated from a few kilobytes. */
const TOO_MANY_BYTES = 9 * 1024 * 1024

/** Pages that mean harm, or look as if they did: each must end in a row and never in a crash. */
export function hostilePages(): readonly Capture[] {
  return [
    keep(
      'script-title',
      'a title that is a script: shown as text, never run',
      `<!doctype html><html lang="en"><head><title><script>alert("limpid")</script></title></head><body><main><p>${vary(0)}</p></main></body></html>`,
    ),
    keep('unclosed', 'nothing is closed', `<html><body><div><table><tr><td><p><b><i>${vary(1)}`),
    keep(
      'nested',
      'five thousand nested elements',
      `<!doctype html><title>Deep</title>${'<div>'.repeat(5000)}<p>${vary(2)}</p>${'</div>'.repeat(5000)}`,
    ),
    keep(
      'attributes',
      'an attribute of 200,000 characters',
      `<!doctype html><title>Wide</title><body data-x="${'x'.repeat(200_000)}"><main><p>${vary(3)}</p></main>`,
    ),
    keep(
      'comments',
      'comments and CDATA that never end as expected',
      `<!doctype html><title>Comments</title><!-- a > b -- c --!><main><p>${vary(4)}</p></main><!-- <p>never`,
    ),
    keep(
      'bidi',
      'direction marks in title and text',
      `<!doctype html><html lang="en"><title>\u202egnitirw desrever\u202c</title><main><p>${vary(5)}</p></main>`,
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

function vary(number: number): string {
  return `${GOOD} This was crossing number ${['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'][number] ?? 'nine'} of our journey.`
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
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La Gare, un an après</title></head><body><main><p>${CAFE} Un an a passé depuis : l’été, on déplie un parasol.</p></main></body></html>`,
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
