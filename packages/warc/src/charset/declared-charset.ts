import { labelToName } from '@exodus/bytes/encoding.js'
import sniffHtmlEncoding from 'html-encoding-sniffer'

/** Bytes the HTML standard prescans for a `meta` (html.spec.whatwg.org, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024
/**
 * Bytes prescanned where those hold none. Browsers go on to the end of the head while it arrives;
 * of 556 real pages 75 declare their charset behind the first 1024 bytes.
 */
const LONG_PRESCAN_BYTES = 64 * 1024
/** No page declares it in a `meta` (the prescan turns it into windows-1252), so it serves as "none". */
const NONE = 'x-user-defined'

/** The encoding a Content-Type names, by its WHATWG name; null where it names none that is known. */
export function charsetOfContentType(contentType: string | null): string | null {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]+))/i.exec(contentType ?? '')
  return labelToName(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
}

/** The encoding an HTML page's `meta` or XML declaration names; null where there is none. */
export function charsetOfMeta(body: Uint8Array): string | null {
  return prescan(body, PRESCAN_BYTES) ?? prescan(body, endOfHead(body))
}

function prescan(body: Uint8Array, maxPrescanBytes: number): string | null {
  const name = sniffHtmlEncoding(body, { defaultEncoding: NONE, maxPrescanBytes })
  return name === NONE ? null : name
}

/** Where the body element begins: a `meta` behind it is content. */
function endOfHead(body: Uint8Array): number {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, LONG_PRESCAN_BYTES))
  const place = start.toString('latin1').search(/<body[\s>]/i)
  return place === -1 ? start.length : place
}
