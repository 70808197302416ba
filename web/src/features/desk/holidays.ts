import { toLatinDigits } from '@/lib/text/digits'

export interface Holiday {
  day: string
  name: string
}

const DAY = 24 * 3600 * 1000
const persian = new Intl.DateTimeFormat('en-u-ca-persian', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })

const partsOf = (time: number) => {
  const parts = Object.fromEntries(persian.formatToParts(time).map(({ type, value }) => [type, parseInt(value, 10)]))
  return [parts.year, parts.month, parts.day]
}

/** Converts a Solar Hijri date to a Gregorian day; null if the date does not exist. */
export function fromSolarHijri(year: number, month: number, day: number): string | null {
  const dayOfYear = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
  // The year begins between 19 and 22 March.
  for (let march = 19; march <= 22; march++) {
    const time = Date.UTC(year + 621, 2, march) + dayOfYear * DAY
    const [y, m, d] = partsOf(time)
    if (y === year && m === month && d === day) return new Date(time).toISOString().slice(0, 10)
  }
  return null
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1700) return fromSolarHijri(year, month, day)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/**
 * The holidays of a pasted list: a day and a name on each line, the day in either calendar and any digits, such as
 * `2027-03-21 Navroʻz` or `۱۴۰۶/۰۱/۰۱ نوروز`. Lines that cannot be read are counted.
 */
export function parseHolidays(text: string): { holidays: Holiday[]; unread: number } {
  const holidays = new Map<string, string>()
  let unread = 0
  for (const line of text.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const [, first = '', month = '', last = '', name = ''] = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})[\s,;:،\t-]*(.*)$/.exec(toLatinDigits(line)) ?? []
    const isYearFirst = first.length > 2
    const day = first && dayOf(Number(isYearFirst ? first : last), Number(month), Number(isYearFirst ? last : first))
    if (day) holidays.set(day, name.trim() || day)
    else unread++
  }
  return { holidays: [...holidays].map(([day, name]) => ({ day, name })).toSorted((one, other) => one.day.localeCompare(other.day)), unread }
}

/** Reads a typed time of day: `8`, `8:30`, `۰۸:۳۰`, up to `24:00`; null for anything else. */
export function parseTime(text: string): string | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{1,2}))?$/.exec(toLatinDigits(text).trim()) ?? []
  if (hour === undefined || Number(minute) > 59 || Number(hour) * 60 + Number(minute) > 24 * 60) return null
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
