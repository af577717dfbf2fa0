import { holdsFigure } from './figures.ts'

/** How one line of a chat names its speaker. */
export interface ChatLine {
  readonly speaker: string
  /** `message`: text on the same line. `heading`: name and time alone, text below. `event`: somebody came or went. */
  readonly kind: 'message' | 'heading' | 'event'
  /** Minutes since midnight, as written; null without a time. */
  readonly minute: number | null
}

const DATE = String.raw`\p{Nd}{1,4}[./\-年]\s?\p{Nd}{1,2}[./\-月]\s?\p{Nd}{1,4}[.日]?`
const HALF = String.raw`(?:[ap]\.?\s?m\.?|AM|PM|午前|午後|上午|下午|오전|오후|ص|م)`
const TIME = String.raw`(?:${HALF}\s?)?(?<hour>\p{Nd}{1,2})[:.h時](?<minute>\p{Nd}{2})分?(?:[:.]\p{Nd}{2})?(?:\s?${HALF})?(?:\s?uhr)?`
const DAY = String.raw`(?:${DATE}|(?:today|yesterday|heute|gestern|aujourd.hui|hier|hoy|ayer|сегодня|вчера|今日|昨日|今天|昨天)(?:\s(?:at|um|à|a las|в))?)`
const STAMP = String.raw`(?:${DAY}[,،T]?\s{0,2})?${TIME}(?:[,،]?\s${DATE})?`
const WORD = String.raw`[^\s:：<>\[\]()|,]{1,32}`
const NAME = String.raw`(?<name>${WORD}(?:\s${WORD}){0,3})`

const STAMPED_MESSAGE = new RegExp(
  String.raw`^[\[(]?${STAMP}[\])]?\s{0,3}[-–—|]?\s{0,3}(?:<[@+%~&\s]?(?<nick>[^<>]{1,32})>|${NAME}\s?[:：>»|])\s{0,4}\S`,
  'iu',
)
const NAMED_MESSAGE = /^<[@+%~&\s]?(?<nick>[^<>\s]{1,32})>\s+\S/u
const NAME_THEN_STAMP = new RegExp(
  String.raw`^${NAME}\s{0,3}[,|·•–—-]?\s{0,3}[\[(]?${STAMP}[\])]?\s?(?<colon>[:：])?\s{0,3}(?<rest>\S)?`,
  'iu',
)
const EVENT = new RegExp(
  String.raw`^(?:[\[(]?${STAMP}[\])]?\s{0,3})?(?:\*{1,3}|={3}|-->|<--|--|-!-|←|→)\s{1,3}(?<name>\S{1,32})\s\S`,
  'iu',
)
/** A line is recognised by how it begins. */
const LOOK_AT = 140

/** Reads a line as part of a chat: IRC, WhatsApp, Telegram, Slack, Discord, Teams and their kin; null when it is not. */
export function readChatLine(line: string): ChatLine | null {
  const start = line.slice(0, LOOK_AT)
  const named = NAMED_MESSAGE.exec(start)
  if (named) return { speaker: named.groups?.['nick'] ?? '', kind: 'message', minute: null }
  if (!/^[*=\-<←→]/.test(start) && !holdsFigure(start)) return null
  const event = EVENT.exec(start)
  if (event) return chatLine(event, 'event')
  const message = STAMPED_MESSAGE.exec(start)
  if (message) return chatLine(message, 'message')
  const heading = NAME_THEN_STAMP.exec(start)
  if (!heading) return null
  if (heading.groups?.['rest'] === undefined) return chatLine(heading, 'heading')
  return heading.groups['colon'] === undefined ? null : chatLine(heading, 'message')
}

function chatLine(match: RegExpExecArray, kind: ChatLine['kind']): ChatLine {
  const { nick, name, hour, minute } = match.groups ?? {}
  return {
    speaker: (nick ?? name ?? '').trim().toLowerCase(),
    kind,
    minute: hour === undefined ? null : Number(hour) * 60 + Number(minute),
  }
}
