import { cn } from '@/lib/cn'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('\u200C')

/** The first letters of a name. */
export const Avatar = ({ name, className }: { name: string; className?: string }) => (
  <span aria-hidden className={cn('grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft text-xs font-semibold text-brand-ink', className)}>
    {initials(name)}
  </span>
)
