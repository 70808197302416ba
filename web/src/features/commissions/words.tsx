import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import type { Commission } from './queries'

const TONES: Record<Commission['status'], Tone> = { pending: 'warn', paid: 'good' }

export function StatusBadge({ status }: Pick<Commission, 'status'>) {
  const { t } = useTranslation('commissions')
  return <Badge tone={TONES[status]}>{t(`states.${status}`)}</Badge>
}

/** An amount; what was taken back is red. */
export function Earned({ amount, className }: { amount: number; className?: string }) {
  const format = useFormat()
  return (
    <b className={cn('num font-semibold', amount < 0 && 'text-bad', className)}>
      <bdi>{format.money(amount)}</bdi>
    </b>
  )
}
