/** Parameters that tell who sent or who reads, not what is read: campaign tags, click ids, session ids. */
const PASSING =
  /^(?:utm_[a-z]+|gclid|fbclid|msclkid|dclid|mc_[ce]id|_ga|phpsessid|jsessionid|aspsessionid[a-z]*)$/i

/**
 * An address as two captures of one page share it, in the order of the Internet Archive's SURT: host labels reversed, then path and query.
 * The scheme, `www.`, a default port, a fragment, a last slash, the order of parameters and those that name a visitor say
 * nothing of the page; the letter case of path and query may, and stays. Null for what is no web address.
 */
export function surtOf(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const host = url.hostname.replace(/\.$/, '').replace(/^www\d*\./, '')
  const isNumeric = /^[\d.]+$|^\[/.test(host)
  const labels = isNumeric ? host : host.split('.').toReversed().join(',')
  const port = url.port === '' ? '' : `:${url.port}`
  const path = url.pathname.replace(/;jsessionid=[^/;]*/gi, '').replace(/\/+$/, '')
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !PASSING.test(parameter.split('=')[0] ?? ''))
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`
  return `${labels}${port})${path}${query}`
}
