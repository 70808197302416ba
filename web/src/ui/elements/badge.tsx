import { cn } from '@/lib/cn'

const tones = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  brand: 'bg-brand-soft text-brand-ink',
  neutral: 'bg-muted text-fg-2',
}
export type Tone = keyof typeof tones

export function Badge({ tone = 'neutral', dot = false, className, children, ...props }: React.ComponentProps<'span'> & { tone?: Tone; dot?: boolean }) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-2xs font-medium whitespace-nowrap', tones[tone], className)} {...props}>
      {dot && <span className="size-1.5 rounded-full bg-current" aria-hidden />}
      {children}
    </span>
  )
}
