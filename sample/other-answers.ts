import { Buffer } from 'node:buffer'
import type { Capture } from './capture.ts'

interface Answer {
  readonly url: string
  readonly status: string
  readonly type: string
  readonly body: Buffer
  readonly rule: string
  readonly why: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
  readonly revisit?: boolean
}

/** The smallest GIF: one transparent pixel (GIF89a). */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const GONE = Buffer.from('<!doctype html><title>404</title><p>There is nothing here.</p>')

/** Everything a crawl holds that is no page: each is skipped with its reason, and counted. */
export function otherAnswers(): readonly Capture[] {
  const answers: readonly Answer[] = [
    {
      url: 'https://www.harbourgazette.example/old',
      status: '301 Moved Permanently',
      type: 'text/html',
      body: Buffer.alloc(0),
      rule: 'http.redirect',
      why: 'a redirect',
      headers: [['Location', 'https://www.harbourgazette.example/']],
    },
    {
      url: 'https://www.marche.example/ancien',
      status: '302 Found',
      type: 'text/html',
      body: Buffer.from('<a href="/">ici</a>'),
      rule: 'http.redirect',
      why: 'a redirect with a body',
      headers: [['Location', '/']],
    },
    {
      url: 'https://breadnotes.example/wheat/first-loaf',
      status: '404 Not Found',
      type: 'text/html',
      body: GONE,
      rule: 'http.not-200',
      why: 'not found',
    },
    {
      url: 'https://docs.smallqueue.example/guide/crash',
      status: '500 Internal Server Error',
      type: 'text/html',
      body: GONE,
      rule: 'http.not-200',
      why: 'a server error',
    },
    {
      url: 'https://forum.spokes.example/private',
      status: '403 Forbidden',
      type: 'text/html',
      body: GONE,
      rule: 'http.not-200',
      why: 'access denied',
    },
    {
      url: 'https://hostile.example/empty',
      status: '200 OK',
      type: 'text/html',
      body: Buffer.alloc(0),
      rule: 'http.empty-body',
      why: 'a body without a byte',
    },
    {
      url: 'https://www.harbourgazette.example/pixel.gif',
      status: '200 OK',
      type: 'image/gif',
      body: PIXEL,
      rule: 'mime.image-not-html',
      why: 'an image',
    },
    {
      url: 'https://advice.fairrent.example/letter.pdf',
      status: '200 OK',
      type: 'application/pdf',
      body: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
      rule: 'mime.pdf',
      why: 'a PDF',
    },
    {
      url: 'https://shop.tinandcopper.example/api/kettles',
      status: '200 OK',
      type: 'application/json',
      body: Buffer.from('{"kettles":[{"name":"Wren","litres":1.2}]}'),
      rule: 'mime.application-not-html',
      why: 'data for a program',
    },
    {
      url: 'https://docs.smallqueue.example/style.css',
      status: '200 OK',
      type: 'text/css',
      body: Buffer.from('body { margin: 0 }'),
      rule: 'mime.text-not-html',
      why: 'a style sheet',
    },
    ...robots(),
    {
      url: 'https://www.talbote.example/impressum',
      status: '200 OK',
      type: 'text/html',
      body: Buffer.from('<p>unchanged</p>'),
      rule: 'record.revisit',
      why: 'seen before, stored without its body',
      revisit: true,
    },
  ]
  return answers.map(captured)
}

function robots(): readonly Answer[] {
  const files: readonly (readonly [string, string])[] = [
    ['www.harbourgazette.example', 'User-agent: *\nDisallow: /admin/\n'],
    [
      'www.inkandwillow.example',
      'User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n',
    ],
    ['www.feuilletonist.example', 'User-agent: *\nContent-Usage: train-ai=n\nAllow: /\n'],
  ]
  return files.map(([host, text]) => ({
    url: `https://${host}/robots.txt`,
    status: '200 OK',
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(text),
    rule: 'record.robots-txt',
    why: 'a robots.txt file',
  }))
}

function captured(answer: Answer, index: number): Capture {
  const { url, status, type, body, rule, why, headers = [], revisit = false } = answer
  return {
    url,
    verdict: 'skip',
    rule,
    why,
    captured: `2022-12-${String(index + 1).padStart(2, '0')}T07:00:00Z`,
    status,
    headers: [['Content-Type', type], ...headers, ['Content-Length', String(body.length)]],
    body,
    revisit,
  }
}
