import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { readMessages } from '@/api/refusal'
import { useMay } from '@/session/rights'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'

/** The messages of a refused payment. */
export interface PaymentRefusal {
  amount?: string
  /** By the ids of debts. */
  shares: Record<string, string>
  till?: string
  /** Messages that belong to no field. */
  form?: string
  /** Whether it is refused because no shift is open. */
  needsShift: boolean
}

interface SentShare {
  debt_id: string
}

/** Explains why a payment was refused. */
export function useExplainPayment() {
  const { t } = useTranslation('debts')
  /** @param sent how the payment was shared among debts */
  return (error: unknown, sent: readonly SentShare[] = []): PaymentRefusal => {
    const refusal: PaymentRefusal = { shares: {}, needsShift: isApiError(error, 'SHIFT_REQUIRED') }
    if (isApiError(error, 'IDEMPOTENCY_KEY_REUSED')) return { ...refusal, form: t('mayBePaid') }
    const others: string[] = []
    for (const { line: share, field, text } of readMessages(error, sent, 'shares')) {
      if (share) refusal.shares[share.debt_id] = field === 'amount' ? t('about', { text }) : text
      else if (field === 'amount') refusal.amount = t('about', { text })
      else if (field === 'till_id') refusal.till = text
      else others.push(text)
    }
    return others.length > 0 ? { ...refusal, form: others.join(' ') } : refusal
  }
}

interface RefusedPaymentProps {
  refusal: PaymentRefusal | null
  branchId: string | undefined
  /** Pays although an earlier attempt may have gone through; null while there is none. */
  onStartAnew: (() => void) | null
}

/** What the server says about the whole payment, and what can be done about it. */
export function RefusedPayment({ refusal, branchId, onStartAnew }: RefusedPaymentProps) {
  const { t } = useTranslation('debts')
  const mayOpen = useMay('shifts.work', branchId)
  if (!refusal?.form) return null
  return (
    <Notice tone="bad">
      <p>{refusal.form}</p>
      {onStartAnew && (
        <Button size="sm" onClick={onStartAnew}>
          {t('otherPayment')}
        </Button>
      )}
      {refusal.needsShift && mayOpen && (
        <Link to="/shifts" search={{}} className={buttonClass({ className: 'text-fg' })}>
          {t('openShift')}
        </Link>
      )}
    </Notice>
  )
}
