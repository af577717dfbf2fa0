export { fromBytes, fromStream, openFile, type ByteSource } from './byte-source.ts'
export { decode } from './charset/decode.ts'
export {
  charsetOfHtml,
  decodeHtml,
  type Charset,
  type CharsetFrom,
  type DecodedText,
} from './charset/decode-html.ts'
export { header, type WarcEntry, type WarcGap, type WarcRecord } from './entry.ts'
export {
  DEFAULT_MAX_BODY_BYTES,
  captureOf,
  type Capture,
  type CaptureOptions,
} from './http/capture.ts'
export type { Problem, ProblemCode } from './problem.ts'
export { DEFAULT_MAX_RECORD_BYTES, readWarc, type ReadWarcOptions } from './read-warc.ts'
