const DAY_MILLISECONDS = 24 * 3600 * 1000

/** The day of now in a time zone: 2026-11-21. */
export const today = (timeZone: string | undefined, now = Date.now()) => new Intl.DateTimeFormat('en-CA', timeZone ? { timeZone } : {}).format(now)

export const addDays = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)

/** Every day of the period with its sum; the API leaves out the days without sales. */
export function everyDay(from: string, to: string, sums: readonly { key: string; total: number }[]) {
  const totals = new Map(sums.map((sum) => [sum.key, sum.total]))
  const days: { day: string; total: number }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, total: totals.get(day) ?? 0 })
  return days
}

/** The hour of now in a time zone. */
export const hourIn = (timeZone: string | undefined, now = Date.now()) =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', ...(timeZone && { timeZone }) }).format(now))
