import { useFormat } from '@/lib/use-format'
import type { Slice } from './queries'

/** Sums side by side; each bar stands under its words, so a screen reader loses nothing. */
export function BarChart({ slices }: { slices: Slice[] }) {
  const format = useFormat()
  const sorted = slices.toSorted((one, other) => other.total - one.total)
  const most = Math.max(1, sorted[0]?.total ?? 0)
  return (
    <ul className="space-y-4">
      {sorted.map((slice) => (
        <li key={slice.key}>
          <p className="mb-1.5 flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{slice.label}</span>
            <span className="num shrink-0 text-xs text-fg-2">{format.money(slice.total)}</span>
          </p>
          <div aria-hidden className="h-2 overflow-hidden rounded-full bg-muted">
            <div className="h-full rounded-full bg-c1 transition-[width]" style={{ width: `${Math.max(0, (slice.total / most) * 100)}%` }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
