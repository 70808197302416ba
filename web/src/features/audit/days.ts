import type { AuditEntry } from '@/audit/queries'

/** The list is in order of time, so what belongs to a day of the organisation stands together. */
export function byDay(entries: readonly AuditEntry[], timeZone: string | undefined) {
  const dayOf = new Intl.DateTimeFormat('en-CA', { ...(timeZone && { timeZone }), year: 'numeric', month: '2-digit', day: '2-digit' })
  const days: { day: string; entries: AuditEntry[] }[] = []
  for (const entry of entries) {
    const day = dayOf.format(new Date(entry.happened_at))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
