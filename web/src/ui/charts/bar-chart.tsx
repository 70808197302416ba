import type { Slice } from './slice'

/** Sums side by side, formatted by `text`. Each bar has its label and value as text, so screen readers miss nothing. */
export function BarChart({ slices, text }: { slices: Slice[]; text: (total: number) => string }) {
  const sorted = slices.toSorted((one, other) => other.total - one.total)
  const most = Math.max(1, sorted[0]?.total ?? 0)
  return (
    <ul className="space-y-4">
      {sorted.map((slice) => (
        <li key={slice.key}>
          <p className="mb-1.5 flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{slice.label}</span>
            <span className="num shrink-0 text-xs text-fg-2">{text(slice.total)}</span>
          </p>
          <div aria-hidden className="h-2 overflow-hidden rounded-full bg-muted">
            <div className="h-full rounded-full bg-c1 transition-[width]" style={{ width: `${Math.max(0, (slice.total / most) * 100)}%` }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
