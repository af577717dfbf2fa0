declare module 'html-encoding-sniffer' {
  /** The WHATWG encoding sniffing algorithm; gives the name of an encoding. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: {
      readonly xml?: boolean
      readonly transportLayerEncodingLabel?: string
      readonly defaultEncoding?: string
      readonly maxPrescanBytes?: number
    },
  ): string
}
