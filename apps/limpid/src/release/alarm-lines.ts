import type { Words } from '../words/words.ts'
import type { ReleaseRecord } from './release-record.ts'

/** Alarms said on a terminal; the report has them all. */
const MOST_SAID = 10

/** A line for each rule that tells no page from another. */
export function alarmLines(
  { alarms }: ReleaseRecord,
  { say }: Pick<Words, 'say'>,
): readonly string[] {
  const said = alarms
    .slice(0, MOST_SAID)
    .map(({ rule, kind, pages }) => say(`alarm-line-${kind}`, { rule, pages }))
  const more = alarms.length - said.length
  return more > 0 ? [...said, say('alarm-more', { count: more })] : said
}
