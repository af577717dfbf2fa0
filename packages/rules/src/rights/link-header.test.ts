import { expect, test } from 'vitest'
import { withLicenceLinks } from './link-header.ts'

const links = (value: string) =>
  withLicenceLinks([{ kind: 'link', value, place: 'header' }]).map((signal) => [
    signal.kind,
    signal.value,
  ])

test('finds the RSL pointer and the licence among other links', () => {
  expect(
    links(
      '</app.css>; rel=preload; as=style, </rsl.xml>; rel="license"; type="application/rsl+xml", <https://creativecommons.org/licenses/by/4.0/>; rel="license cc:license"',
    ),
  ).toEqual([
    ['rsl', '/rsl.xml'],
    ['license', 'https://creativecommons.org/licenses/by/4.0/'],
  ])
})

test.each(['', '</license.css>; rel=preload', '<x>; title="license"', 'license', '<<<<<'])(
  '%s names no licence',
  (value) => {
    expect(links(value)).toEqual([])
  },
)
