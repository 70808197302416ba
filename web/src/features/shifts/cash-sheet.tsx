import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { FormSheet } from '@/ui/forms/form-sheet'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { useMoveCash, type CashMoveType, type Shift } from './queries'
import { refusalOf, useCloserOf } from './refusal'

const FIELDS = { amount: 'amount', reason: 'reason' } as const
/** The usual reasons, to choose with one touch. */
const REASONS = { cash_in: ['change', 'owner'], cash_out: ['bank', 'expense', 'owner'] } as const

interface CashSheetProps {
  open: boolean
  type: CashMoveType
  shift: Shift
  onClose: () => void
}

/** Puts cash into the till of a shift or takes it out, for a reason. */
export function CashSheet({ open, type, shift, onClose }: CashSheetProps) {
  const { t } = useTranslation('shifts')
  const { t: common } = useTranslation()
  const format = useFormat()
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [closer, setCloser] = useState<string | null>(null)
  const [key, setKey] = useDraftKey(`shift.cash.${shift.id}`)
  const closerOf = useCloserOf(shift)
  const { state, submit, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useMoveCash(shift.id),
    key,
    setKey,
    refusalOf: (error) => refusalOf(error, FIELDS),
    onDone: (moved) => {
      setAmount(null)
      setReason('')
      setTried(false)
      showToast(t(`cash.done.${moved.type}`, { amount: format.money(moved.amount) }))
      onClose()
    },
    onRefused: () => void closerOf().then(setCloser),
  })
  const missing = isTried ? { ...(!amount && { amount: common('required') }), ...(reason.trim() === '' && { reason: common('required') }) } : {}
  const errors: { amount?: string; reason?: string } = { ...missing, ...refusal?.fields }
  return (
    <FormSheet
      open={open}
      onClose={onClose}
      title={t(`cash.${type}`)}
      action={t(`cash.action.${type}`)}
      busy={state === 'sending'}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (amount && reason.trim()) submit({ type, amount, reason: reason.trim() })
      }}
    >
      {refusal?.form && <Notice tone="bad">{(refusal.isClosed && closer) || refusal.form}</Notice>}
      <Field label={t('amount')} error={errors.amount}>
        <NumberField
          className="h-14 text-2xl font-semibold"
          autoFocus
          value={amount}
          onChange={(typed) => (setRefusal(null), setAmount(typed))}
          decimals={2}
          suffix={format.currency}
        />
      </Field>
      <Field label={t('reason')} error={errors.reason}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={500} value={reason} onValueChange={(typed) => (setRefusal(null), setReason(typed))} />
      </Field>
      <div className="flex flex-wrap gap-2">
        {REASONS[type].map((name) => (
          <Button key={name} onClick={() => setReason(t(`reasons.${name}`))}>
            {t(`reasons.${name}`)}
          </Button>
        ))}
      </div>
    </FormSheet>
  )
}
