/** Dates and amounts as documents write them, in any digits; each pattern is bounded and needs no backtracking. */
const DATE =
  /(?<![\p{Nd}.,])(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}(?:[./-]\p{Nd}{2,4})?|\p{Nd}{4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2}|\p{Nd}{1,2}[ .-]{1,2}\p{L}{3,9}\.?(?:[ -]\p{Nd}{2,4})?|\p{L}{3,9}\.? \p{Nd}{1,2}(?:, ?\p{Nd}{4})?|(?:\p{Nd}{2,4}年)?\p{Nd}{1,2}月\p{Nd}{1,2}日)(?![\p{Nd}])/u
const AMOUNT =
  /(?<![\p{Nd}.,:/-])[-+−(]?\s?(?:[$€£¥₹₽₩฿]\s?)?\p{Nd}{1,3}(?:(?:[ .,'’\u00a0\u202f٬]\p{Nd}{3})*[.,٫]\p{Nd}{2}|(?:[,.]\p{Nd}{3})+|\p{Nd}{0,5}[.,٫]\p{Nd}{2}|[\p{Nd},]{0,9}\s?(?:円|元|원|₫|đ))(?![\p{Nd}])/u

/** The digits of the scripts that the web writes amounts in: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const FIGURE = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/

/** Whether a short line names a calendar day: 03/02/2024, 2024-02-03, 3 Feb, 2月3日 … */
export function namesDate(line: string): boolean {
  return holdsFigure(line) && DATE.test(line)
}

/** Whether a short line names an amount of money: 1,234.50, 1 234,50 €, ¥12,000, 3,200円 … */
export function namesAmount(line: string): boolean {
  return holdsFigure(line) && AMOUNT.test(line)
}

/** Whether a text holds a digit. */
export function holdsFigure(text: string): boolean {
  return FIGURE.test(text)
}
