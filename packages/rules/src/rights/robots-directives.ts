/** One word of a robots meta element or an X-Robots-Tag header, lower case. */
export interface RobotsDirective {
  /** The crawler addressed, lower case; `*` when the statement is to everyone. */
  readonly agent: string
  readonly name: string
}

/** Directives with a value of their own, so that their colon announces no agent (Google, robots meta specification). */
const VALUED = new Set([
  'unavailable_after',
  'max-snippet',
  'max-image-preview',
  'max-video-preview',
])

/**
 * Splits `noai, noimageai` or `otherbot: noai, googlebot: noindex` into directives.
 * An agent holds until the next agent of the same value.
 */
export function parseRobotsDirectives(value: string, addressed = '*'): readonly RobotsDirective[] {
  const directives: RobotsDirective[] = []
  let agent = addressed
  for (const item of value.toLowerCase().split(',')) {
    let name = item.trim()
    const colon = name.indexOf(':')
    if (colon > 0 && !VALUED.has(name.slice(0, colon).trim())) {
      agent = name.slice(0, colon).trim()
      name = name.slice(colon + 1).trim()
    }
    // Some authors separate by blanks only; no directive of this family has a blank in it.
    for (const word of colon > 0 ? [name] : name.split(/\s+/)) {
      if (word !== '') directives.push({ agent, name: word })
    }
  }
  return directives
}
