/**
 * Marks that end a sentence or hold it together at the end of a line, in the scripts of the web's large
 * languages: full stops, question and exclamation marks, ellipsis, comma, semicolon, colon.
 * A small part of Unicode's Sentence_Terminal and Terminal_Punctuation (UCD PropList.txt).
 */
const MARKS = new Set('.!?…,;:‽。．｡！？、，；：؟۔،؛।॥։՝։།༎።፡፣፧၊။។៕៖᠂᠃෴܀܂·;')
/** What may stand after such a mark: closing quotation marks and brackets, as in »Gut.« or (Yes!). */
const CLOSERS = new Set('"\'”’»«›)]}」』】）〉》*_')

/** Whether the passage ends as a sentence or a part of one does; `more` are further marks of the text's language. */
export function endsLikeSentence(text: string, start: number, end: number, more = ''): boolean {
  let last = end - 1
  while (last > start && CLOSERS.has(text.charAt(last))) last--
  const mark = text.charAt(last)
  return MARKS.has(mark) || (mark !== '' && more.includes(mark))
}
