import { useTranslation } from 'react-i18next'
import { useWaitingApprovals } from '@/app/navigation/waiting'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'

/** How many sellers wait for this member's approval; nothing while nobody does. */
export function WaitingCount({ className }: { className?: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = useWaitingApprovals()
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
