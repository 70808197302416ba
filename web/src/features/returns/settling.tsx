import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PAYMENT_TYPES, type PaymentType } from '@/receipt/payment-types'
import { useMay } from '@/session/rights'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { Segmented } from '@/ui/inputs/segmented'

interface RefundWayProps {
  value: PaymentType
  refused: string | undefined
  onChange: (value: PaymentType) => void
}

/** How money is given back. */
export function RefundWay({ value, refused, onChange }: RefundWayProps) {
  const { t } = useTranslation('returns')
  return (
    <div className="space-y-1.5">
      <p className="text-xs font-medium text-fg-3">{t('refundBy')}</p>
      <Segmented
        size="lg"
        label={t('refundBy')}
        value={value}
        onChange={onChange}
        items={PAYMENT_TYPES.map((type) => ({ value: type, label: t(`payments.${type}`) }))}
      />
      {refused && (
        <p role="alert" className="text-xs font-medium text-bad">
          {t('new.refundsAre', { text: refused })}
        </p>
      )}
    </div>
  )
}

interface RefusedProps {
  message: string | undefined
  branchId: string
  /** Whether it is refused because no shift is open. */
  needsShift: boolean | undefined
  /** Sends although an earlier attempt may have gone through; null while there is none. */
  onStartAnew: (() => void) | null
}

/** What the server says about the whole return, and what can be done about it. */
export function Refused({ message, branchId, needsShift = false, onStartAnew }: RefusedProps) {
  const { t } = useTranslation('returns')
  const mayOpen = useMay('shifts.work', branchId)
  if (!message) return null
  return (
    <Notice tone="bad">
      <p>{message}</p>
      {onStartAnew && (
        <Button size="sm" onClick={onStartAnew}>
          {t('new.otherAttempt')}
        </Button>
      )}
      {needsShift && mayOpen && (
        <Link to="/shifts" search={{}} className={buttonClass({ className: 'text-fg' })}>
          {t('new.openShift')}
        </Link>
      )}
    </Notice>
  )
}
