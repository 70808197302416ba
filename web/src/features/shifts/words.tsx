import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import type { Shift } from './queries'

/** An amount with its sign, which stays before the digits in every language. */
export function Signed({ amount, className }: { amount: number; className?: string }) {
  const format = useFormat()
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : ''
  return (
    <bdi dir="ltr" className={cn('num', className)}>
      {sign}
      {format.number(Math.abs(amount))}
    </bdi>
  )
}

/** Too little is red, too much is green. */
export const toneOf = (difference: number) => (difference < 0 ? 'text-bad' : difference > 0 ? 'text-good' : 'text-fg-3')

/** How a shift ended: still open, as it should, or with a difference. */
export function Ending({ shift }: { shift: Shift }) {
  const { t } = useTranslation('shifts')
  if (shift.status === 'open') return <Badge tone="brand" dot>{t('isOpen')}</Badge>
  if (shift.difference == null) return <Badge>{t('isClosed')}</Badge>
  return shift.difference === 0 ? <Badge tone="good">{t('fits')}</Badge> : <Signed amount={shift.difference} className={cn('text-sm font-semibold', toneOf(shift.difference))} />
}

/** When a shift was opened, and when it was closed if it was: the day is said once. */
export function useSpan() {
  const format = useFormat()
  return ({ opened_at: opened, closed_at: closed }: Shift) => {
    const from = format.dateTime(opened)
    if (!closed) return from
    return `${from} – ${format.date(opened) === format.date(closed) ? format.time(closed) : format.dateTime(closed)}`
  }
}

/** Whether the member may see a shift, and whether they may move its cash and close it. It only hides things. */
export function useShiftRights(shift: Shift) {
  const isOwn = useSession()?.id === shift.opened_by
  const mayWork = useMay('shifts.work', shift.branch_id)
  const mayManage = useMay('shifts.manage', shift.branch_id)
  const maySee = useMay('shifts.view', shift.branch_id)
  const isHandler = mayManage || (isOwn && mayWork)
  return { isOwn, mayHandle: shift.status === 'open' && isHandler, maySee: maySee || isHandler }
}
