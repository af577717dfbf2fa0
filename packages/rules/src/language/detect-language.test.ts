import { expect, test } from 'vitest'
import { detectLanguage } from './detect-language.ts'

const ferry = [
  ['en', 'The ferry left the harbour early in the morning, and nobody had seen who was on board.'],
  ['de', 'Die Fähre verließ den Hafen früh am Morgen, und niemand hatte gesehen, wer an Bord war.'],
  [
    'es',
    'El transbordador salió del puerto temprano por la mañana y nadie había visto quién iba a bordo.',
  ],
  [
    'ca',
    'El transbordador va sortir del port de bon matí i ningú no havia vist qui hi anava a bord.',
  ],
  [
    'nl',
    'De veerboot verliet vroeg in de ochtend de haven en niemand had gezien wie er aan boord was.',
  ],
  ['pl', 'Prom opuścił port wcześnie rano i nikt nie widział, kto był na pokładzie.'],
  ['uk', 'Пором вийшов з гавані рано-вранці, і ніхто не бачив, хто був на борту.'],
  ['ar', 'غادرت العبارة الميناء في الصباح الباكر ولم ير أحد من كان على متنها.'],
  ['fa', 'کشتی صبح زود بندر را ترک کرد و هیچ‌کس ندیده بود چه کسی در آن بود.'],
  ['hi', 'नाव सुबह जल्दी बंदरगाह से निकल गई और किसी ने नहीं देखा कि उस पर कौन था।'],
  ['ja', 'フェリーは朝早く港を出たが、誰が乗っていたのか見た人はいなかった。'],
  ['zh', '渡轮清晨离开港口，没有人看到船上有谁。'],
  ['ko', '배는 아침 일찍 항구를 떠났고 누가 타고 있었는지 아무도 보지 못했다.'],
  ['el', 'Το πλοίο έφυγε από το λιμάνι νωρίς το πρωί και κανείς δεν είδε ποιος ήταν μέσα.'],
  ['th', 'เรือออกจากท่าแต่เช้าและไม่มีใครเห็นว่าใครอยู่บนเรือ'],
] as const

test.each(ferry)('names %s, with a score and a script', (language, text) => {
  const found = detectLanguage(text)
  expect(found).toMatchObject({ language, likeliest: language })
  expect(found.score).toBeGreaterThanOrEqual(0.5)
  expect(found.score).toBeLessThanOrEqual(1)
  expect(found.script).not.toBe(null)
})

test.each([
  ['nothing', ''],
  ['too little', 'Hello you'],
  ['figures', '1234 5678 --- 90 '.repeat(20)],
  ['pictures', '☃'.repeat(200)],
  ['random letters', 'qzx vwkj xqpf zzkw vbnq jxkq wqzp kkvx qjzw xvbn zqkj pwxv qqzk'],
  ['program text', 'for(i=0;i<n;i++){x[i]=fn(a,b[i]);if(!p||q>>2)ptr->nxt=NULL;buf[j++]^=0xff;}'],
  [
    'a language outside the table (Runa Simi)',
    'Llapa runakuna qispisqa paqarinku, allin kawsaypi, chaninchasqa kaypipas, hinallataq huk runakunawan kuska',
  ],
  ['lone surrogates', '\ud800 \udc00'.repeat(100)],
])('names no language for %s', (_, text) => {
  expect(detectLanguage(text).language).toBe('und')
})

test('a name in another script does not turn the text', () => {
  const text =
    'Паром «Northern Star» вышел из гавани рано утром, и никто не видел, кто был на борту.'
  expect(detectLanguage(text)).toMatchObject({ language: 'ru', script: 'Cyrillic' })
})

test('a long text is judged by its beginning, middle and end', () => {
  const english = `${ferry[0][1]} `.repeat(400)
  const french = 'Le bac a quitté le port de bonne heure, et personne n’avait vu qui était à bord. '
  expect(detectLanguage(`${french}${english}`).language).toBe('en')
})

test('a text of ten million characters takes no longer than a short one', () => {
  expect(detectLanguage('a'.repeat(10_000_000)).language).toBe('und')
})
