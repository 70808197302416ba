import { useTranslation } from 'react-i18next'
import { useWaiting, type Decided } from '@/app/navigation/waiting'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'

/** How many colleagues wait for this member's decision on these pages; nothing while nobody does. */
export function WaitingCount({ of, className }: { of: readonly Decided[]; className?: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = useWaiting(of)
  if (count === 0) return null
  return (
    <span
      aria-label={t('waitingCount', { number: format.number(count) })}
      className={cn('num grid h-4.5 min-w-4.5 place-items-center rounded-full bg-bad px-1 text-2xs font-semibold text-white', className)}
    >
      {format.number(count)}
    </span>
  )
}
