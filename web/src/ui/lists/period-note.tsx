import { CalendarDays } from 'lucide-react'
import { periodOf, type NamedRange } from '@/lib/time/days'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { useToday } from '@/session/use-today'

/** The dates of a named range, for lists that show only its name. */
export function PeriodNote({ range }: { range: NamedRange }) {
  const format = useFormat()
  const organization = useSession()?.organization ?? { weekStart: 1, calendar: 'gregorian' }
  const { from, to } = periodOf(range, useToday(), organization)
  return (
    <p className="num inline-flex min-h-7 items-center gap-1.5 rounded-full bg-brand-soft px-3 text-xs font-medium text-brand-ink">
      <CalendarDays aria-hidden className="size-3.5 shrink-0" />
      {from === to ? format.dayMonth(to) : `${format.dayMonth(from)} – ${format.dayMonth(to)}`}
    </p>
  )
}
