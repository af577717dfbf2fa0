import { Buffer } from 'node:buffer'
import type { Expectation } from './capture.ts'
import { readDeclaration } from './declaration.ts'
import { encodeHtml } from './charset-encoder.ts'
import { renderPage } from './site.ts'
import { gzipMember } from './warc-member.ts'

interface ArcPage extends Expectation {
  readonly code: string
  readonly language: string
  readonly charset: string
  /** Fourteen digits, as ARC writes times. */
  readonly captured: string
}

/** Captures of 2008, before WARC: Latin-1 and its relatives, no UTF-8 anywhere. */
export const ARC_PAGES: readonly ArcPage[] = [
  ['nno', 'nn', 'iso-8859-1'],
  ['fao', 'fo', 'iso-8859-1'],
  ['slk', 'sk', 'iso-8859-2'],
  ['mkd', 'mk', 'windows-1251'],
].map(([code = '', language = '', charset = ''], index) => ({
  code,
  language,
  charset,
  url: `http://old.${language}.readings.example/udhr.html`,
  captured: `2008060${index + 1}120000`,
  verdict: 'keep' as const,
  rule: null,
  why: `a page of 2008 in ${language}, in ${charset}`,
}))

/** The record that opens an ARC file: not a page. */
export const ARC_HEADER: Expectation = {
  url: 'filedesc://SAMPLE-20080601-00005.arc',
  verdict: 'skip',
  rule: 'record.arc_header',
  why: 'the header of an ARC file',
}

/** An ARC 1 file (Internet Archive, 1996): a version block, then URL, address, date, type and length before each capture. */
export function arcFile(): Buffer {
  const version = '1 0 LimpidSample\nURL IP-address Archive-date Content-type Archive-length\n'
  const members = [
    arcRecord(
      'filedesc://SAMPLE-20080601-00005.arc',
      '20080601000000',
      'text/plain',
      Buffer.from(version),
    ),
    ...ARC_PAGES.map((page) => arcRecord(page.url, page.captured, 'text/html', response(page))),
  ]
  return Buffer.concat(members.map(gzipMember))
}

function arcRecord(url: string, date: string, type: string, block: Buffer): Buffer {
  const address = url.startsWith('filedesc:') ? '0.0.0.0' : '192.0.2.8'
  return Buffer.concat([
    Buffer.from(`${url} ${address} ${date} ${type} ${block.length}\n`),
    block,
    Buffer.from('\n'),
  ])
}

function response({ code, language, charset, url, captured }: ArcPage): Buffer {
  const { title, preamble, articles } = readDeclaration(code)
  const main = preamble + articles.join('\n')
  const html = renderPage({ url, title, language, template: 'plain', captured, charset, main })
  const body = encodeHtml(charset, html)
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=${charset}\r\nContent-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body])
}
