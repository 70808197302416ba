import type { AuditEntry } from '@/audit/queries'

/** Groups entries by the organisation's days, latest first. The entries arrive in the order they were recorded. */
export function byDay(entries: readonly AuditEntry[], timeZone: string | undefined) {
  const dayOf = new Intl.DateTimeFormat('en-CA', { ...(timeZone && { timeZone }), year: 'numeric', month: '2-digit', day: '2-digit' })
  const latestFirst = entries.toSorted((one, other) => Date.parse(other.timestamp) - Date.parse(one.timestamp))
  const days: { day: string; entries: AuditEntry[] }[] = []
  for (const entry of latestFirst) {
    const day = dayOf.format(new Date(entry.timestamp))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
