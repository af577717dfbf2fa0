/**
 * Six months after a date (YYYY-MM-DD), the last day of the month where it has no such day. The law asks for an update "at six-month
 * intervals", or sooner if materially significant, and only when the model is trained further (Explanatory Notice, point 29).
 */
export function halfAYearAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const monthIndex = month - 1 + 6
  const later = { year: year + Math.floor(monthIndex / 12), month: (monthIndex % 12) + 1 }
  const last = Math.min(day, daysIn(later.year, later.month))
  return `${later.year}-${padded(later.month)}-${padded(last)}`
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function padded(part: number): string {
  return String(part).padStart(2, '0')
}
