import { cn } from '@/lib/cn'
import type { Roll } from './queries'

/** How much of a roll is left. */
export function RollBar({ roll }: { roll: Roll }) {
  const share = roll.first_length > 0 ? Math.min(1, roll.remaining_length / roll.first_length) : 0
  return (
    <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-muted">
      <span className={cn('block h-full rounded-full', roll.is_remnant ? 'bg-c3' : 'bg-brand')} style={{ width: `${100 * share}%` }} />
    </span>
  )
}
