/** A draft says so at the head of every printed page. */
export function draftMargin(banner: string): string {
  const text = banner.replaceAll(/["\\<>\n]/g, ' ')
  return `@page { @top-left { content: "${text}"; font: bold 8pt sans-serif; white-space: nowrap; } }`
}
