import { addDays, periodOf } from '@/lib/time/days'

/** From one day to another, both included. */
export interface Span {
  from: string
  to: string
}

export const MONTHS = ['month', 'before', 'all'] as const
export type Month = (typeof MONTHS)[number]

/** The days of this month or of the one before, as the organisation counts them; null for all time. */
export function spanOf(month: Month, today: string, ways: Parameters<typeof periodOf>[2]): Span | null {
  const current = periodOf('month', today, ways)
  switch (month) {
    case 'month':
      return current
    case 'before': {
      const last = addDays(current.from, -1)
      return { from: periodOf('month', last, ways).from, to: last }
    }
    case 'all':
      return null
  }
}
