const DAY_MILLISECONDS = 24 * 3600 * 1000

/** The current day in a time zone: 2026-11-21. */
export const today = (timeZone: string | undefined, now = Date.now()) => new Intl.DateTimeFormat('en-CA', timeZone ? { timeZone } : {}).format(now)

export const addDays = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)

/** Every day of the period with its sum. The API omits days without sales. */
export function everyDay(from: string, to: string, sums: readonly { key: string; total: number }[]) {
  const totals = new Map(sums.map((sum) => [sum.key, sum.total]))
  const days: { day: string; total: number }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, total: totals.get(day) ?? 0 })
  return days
}

/** The current hour in a time zone. */
export const hourIn = (timeZone: string | undefined, now = Date.now()) =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', ...(timeZone && { timeZone }) }).format(now))

export type NamedRange = 'today' | 'yesterday' | 'week' | 'month' | 'year'

/** How an organisation counts weeks, months and years. */
interface WaysOfCounting {
  /** 1 for Monday. */
  weekStart: number
  /** `gregorian` or `solar_hijri`. */
  calendar: string
}

/** The day of the month and of the year. The first six months have 31 days, the next five 30. */
function solarHijri(date: string) {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  const parts = format.formatToParts(Date.parse(`${date}T00:00:00Z`))
  const [month = 1, day = 1] = (['month', 'day'] as const).map((wanted) => Number(parts.find(({ type }) => type === wanted)?.value))
  return { day, dayOfYear: (month - 1) * 30 + Math.min(month - 1, 6) + day }
}

/** The days of a named range, as the API counts them: all except `yesterday` end today. */
export function periodOf(range: NamedRange, day: string, { weekStart, calendar }: WaysOfCounting): { from: string; to: string } {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  switch (range) {
    case 'today':
      return { from: day, to: day }
    case 'yesterday':
      return { from: addDays(day, -1), to: addDays(day, -1) }
    case 'week':
      return { from: addDays(day, -((weekday - weekStart + 7) % 7)), to: day }
    case 'month':
      return { from: calendar === 'solar_hijri' ? addDays(day, 1 - solarHijri(day).day) : `${day.slice(0, 8)}01`, to: day }
    case 'year':
      return { from: calendar === 'solar_hijri' ? addDays(day, 1 - solarHijri(day).dayOfYear) : `${day.slice(0, 5)}01-01`, to: day }
  }
}

/** The moment at which an hour of a day begins in a time zone. */
export function momentOf(day: string, hour: number, timeZone: string | undefined): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * (DAY_MILLISECONDS / 24)
  const shown = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', ...(timeZone && { timeZone }) }).format(wanted)
  return new Date(2 * wanted - Date.parse(`${shown.replace(' ', 'T')}Z`))
}
