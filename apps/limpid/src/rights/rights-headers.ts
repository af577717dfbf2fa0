/** Headers that say something of the use of a page: X-Robots-Tag, TDMRep (W3C CG report), AIPREF, RSL licence links. */
export const RIGHTS_HEADERS: ReadonlySet<string> = new Set([
  'x-robots-tag',
  'tdm-reservation',
  'tdm-policy',
  'content-usage',
  'link',
])
