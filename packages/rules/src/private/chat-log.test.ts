import { expect, test } from 'vitest'
import { firesOn, scoreOf } from '../quality/scores.test-support.ts'
import { readChatLine } from './chat-line.ts'
import { chatLog } from './chat-log.ts'

const SAID = [
  'are you up',
  'barely',
  'did you tell her',
  'yes, tonight',
  'and then',
  'she laughed',
  'good',
  'then she did not',
  'oh',
  'sleep now',
]

/** Ten messages of two invented people, a minute apart, as a program writes them. */
function chat(write: (name: string, minute: string, words: string) => string): string {
  return SAID.map((words, index) =>
    write(index % 2 === 0 ? 'Quill' : 'Moss', String(10 + index), words),
  ).join('\n')
}

test.each([
  ['IRC', chat((name, minute, words) => `[21:${minute}] <${name}> ${words}`)],
  [
    'IRC without brackets round the time',
    chat((name, minute, words) => `21:${minute} <@${name}> ${words}`),
  ],
  ['IRC without times', chat((name, _, words) => `<${name}> ${words}`)],
  [
    'irssi with a date',
    chat((name, minute, words) => `2020-05-12 21:${minute}:03 <${name}> ${words}`),
  ],
  ['WeeChat', chat((name, minute, words) => `21:${minute}:03 ${name} | ${words}`)],
  [
    'WhatsApp on iOS',
    chat((name, minute, words) => `[12/05/2020, 21:${minute}:03] ${name}: ${words}`),
  ],
  [
    'WhatsApp on Android',
    chat((name, minute, words) => `12/05/20, 21:${minute} - ${name}: ${words}`),
  ],
  [
    'WhatsApp, American',
    chat((name, minute, words) => `5/12/20, 9:${minute} PM - ${name}: ${words}`),
  ],
  ['WhatsApp, German', chat((name, minute, words) => `12.05.20, 21:${minute} - ${name}: ${words}`)],
  ['Telegram', chat((name, minute, words) => `${name}, [12.05.2020 21:${minute}]\n${words}`)],
  ['Slack', chat((name, minute, words) => `${name}  [9:${minute} PM]\n${words}`)],
  ['Discord', chat((name, minute, words) => `${name} — Today at 9:${minute} PM\n${words}`)],
  ['Teams', chat((name, minute, words) => `[21:${minute}] ${name} Vale\u00a0: ${words}`)],
  ['LINE', chat((name, minute, words) => `午後9:${minute} ${name}: ${words}`)],
  ['Signal', chat((name, minute, words) => `${name} (21:${minute}): ${words}`)],
  ['Arabic figures', chat((name, minute, words) => `[٢١:${minute}] ${name}: ${words}`)],
])('a chat in the manner of %s is found', (_, text) => {
  expect(firesOn(chatLog, text)).toBe(true)
})

test.each([
  ['a play', chat((name, _, words) => `${name.toUpperCase()}: ${words}.`)],
  [
    'a television programme',
    SAID.map((words, index) => `20:${10 + index} Film ${index}: ${words}`).join('\n'),
  ],
  [
    'a live ticker',
    SAID.map(
      (words, index) => `21:${10 + index} ${words}, says the reporter from the stadium`,
    ).join('\n'),
  ],
  ['a verse by numbers', SAID.map((words, index) => `[12:${10 + index}] ${words}`).join('\n')],
  [
    'a forum with long posts',
    chat(
      (name, minute, words) =>
        `${name} — 12 May 2020 21:${minute}\n${`${words}, and more. `.repeat(20)}`,
    ),
  ],
  [
    'a forum with days between',
    SAID.map(
      (words, index) =>
        `${index % 2 ? 'Quill' : 'Moss'} 12/05/2020 ${10 + ((index * 5) % 12)}:30\n${words}`,
    ).join('\n'),
  ],
  [
    'seven messages',
    chat((name, minute, words) => `[21:${minute}] <${name}> ${words}`)
      .split('\n')
      .slice(0, 7)
      .join('\n'),
  ],
])('%s is no chat', (_, text) => {
  expect(firesOn(chatLog, text)).toBe(false)
})

test('an article that quotes a few messages stays below the threshold', () => {
  const quoted = chat((name, minute, words) => `[21:${minute}] <${name}> ${words}`)
  expect(firesOn(chatLog, `${quoted}\n${'And this is what one says about it.\n'.repeat(20)}`)).toBe(
    false,
  )
})

test('the score is the share of lines, and one voice alone is no chat', () => {
  expect(
    scoreOf(
      chatLog,
      chat((name, minute, words) => `[21:${minute}] <${name}> ${words}`),
    ),
  ).toBe(1)
  expect(
    scoreOf(
      chatLog,
      chat((_, minute, words) => `[21:${minute}] <Quill> ${words}`),
    ),
  ).toBe(0)
})

test('a line tells who spoke, when, and how', () => {
  expect(readChatLine('[21:05] <@Quill> hello')).toEqual({
    speaker: 'quill',
    kind: 'message',
    minute: 1265,
  })
  expect(readChatLine('=== tarn has joined #kitchen')).toEqual({
    speaker: 'tarn',
    kind: 'event',
    minute: null,
  })
  expect(readChatLine('At 21:05 the light went out.')).toBeNull()
})
