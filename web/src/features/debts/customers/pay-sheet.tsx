import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { PAYMENT_TYPES, type PaymentType } from '@/receipt/payment-types'
import { useFormat } from '@/session/use-format'
import { TillChoice } from '@/tills/till-choice'
import { tillOf } from '@/tills/till'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { FormSheet } from '@/ui/forms/form-sheet'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Switch } from '@/ui/inputs/switch'
import { RefusedPayment, useExplainPayment } from '../payment-refusal'
import type { Debt } from '../queries'
import { usePayDebts } from './queries'

interface PaySheetProps {
  open: boolean
  onClose: () => void
  customerId: string
  /** The open debts; what is due first comes first. */
  debts: readonly Debt[]
}

const cents = (value: number) => Math.round(value * 100) / 100

/** One payment for several debts of a customer: what is due first is paid first, or as told. */
export function PaySheet({ open, onClose, customerId, debts }: PaySheetProps) {
  const { t } = useTranslation('debts')
  const { t: common } = useTranslation()
  const format = useFormat()
  const left = cents(debts.reduce((sum, debt) => sum + debt.remaining_amount, 0))
  const [amount, setAmount] = useState<number | null>(left)
  const [type, setType] = useState<PaymentType>('cash')
  const [shares, setShares] = useState<Record<string, number | null> | null>(null)
  const [key, setKey] = useDraftKey(`customer.${customerId}`)
  const explain = useExplainPayment()
  // Each branch has tills of its own.
  const branchId = debts.every((debt) => debt.branch_id === debts[0]?.branch_id) ? debts[0]?.branch_id : undefined
  const { state, submit, startAnew, refusal, setRefusal } = useIdempotentSubmit({
    mutation: usePayDebts(customerId),
    key,
    setKey,
    refusalOf: (error, asked) => explain(error, asked.shares ?? []),
    onDone: (payment) => {
      showToast(t('paidToast', { amount: format.money(payment.amount) }))
      onClose()
    },
  })
  const chosen = shares && debts.flatMap(({ id }) => (shares[id] ? [{ debt_id: id, amount: shares[id] }] : []))
  const total = chosen ? cents(chosen.reduce((sum, share) => sum + share.amount, 0)) : amount
  const isTooMuch = (total ?? 0) > left || debts.some(({ id, remaining_amount }) => (shares?.[id] ?? 0) > remaining_amount)

  return (
    <FormSheet
      open={open}
      onClose={onClose}
      title={t('spread.title')}
      action={t('payFor', { amount: format.money(total ?? 0) })}
      busy={state === 'sending'}
      onSubmit={(event) => {
        event.preventDefault()
        if (total && !isTooMuch) submit({ amount: total, payment_type: type, ...(chosen && { shares: chosen }), ...(branchId && tillOf(branchId)) })
      }}
    >
      <RefusedPayment refusal={refusal} branchId={branchId} onStartAnew={state === 'keyUsed' ? startAnew : null} />
      {!shares && (
        <Field label={t('amount')} hint={t('spread.oldestFirst')} error={isTooMuch ? t('tooMuch', { amount: format.money(left) }) : refusal?.amount}>
          <NumberField value={amount} onChange={(next) => (setRefusal(null), setAmount(next))} decimals={2} suffix={format.currency} />
        </Field>
      )}
      <Segmented
        size="lg"
        label={t('method')}
        value={type}
        onChange={setType}
        items={PAYMENT_TYPES.map((value) => ({ value, label: t(`payments.${value}`) }))}
      />
      {debts.length > 1 && <Switch label={t('spread.choose')} checked={shares !== null} onChange={(tells) => setShares(tells ? {} : null)} />}
      {shares &&
        debts.map((debt) => (
          <Field
            key={debt.id}
            label={t('spread.debtOf', { day: format.date(debt.date), amount: format.money(debt.remaining_amount) })}
            error={(shares[debt.id] ?? 0) > debt.remaining_amount ? t('tooMuch', { amount: format.money(debt.remaining_amount) }) : refusal?.shares[debt.id]}
          >
            <NumberField
              value={shares[debt.id] ?? null}
              onChange={(share) => (setRefusal(null), setShares({ ...shares, [debt.id]: share }))}
              decimals={2}
              suffix={format.currency}
            />
          </Field>
        ))}
      {shares && refusal?.amount && <p className="text-xs text-bad">{refusal.amount}</p>}
      {branchId ? (
        <TillChoice branchId={branchId} refused={refusal?.till} onChange={() => setRefusal(null)} />
      ) : (
        refusal?.till && <p className="text-xs text-bad">{common('till.severalOpen')}</p>
      )}
    </FormSheet>
  )
}
