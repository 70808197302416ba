import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useDebounced } from '@/lib/time/use-debounced'
import { PAYMENT_TYPES, type PaymentType } from '@/receipt/payment-types'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card } from '@/ui/layout/card'
import { previewQuery, REASONS, useRequestReturn, type Reason, type Return, type Sale } from '../queries'
import { Settlement, Sum } from '../words'
import { amountOf, differenceOf, emptyDraft, isTooMuch, linesOf, requestOf, type Draft } from './draft'
import { NewGoodsFields } from './new-goods-fields'
import { ReturnedLines } from './returned-lines'

interface NewReturnProps {
  sale: Sale
  isExchange: boolean
  onDone: (id: string) => void
}

export function NewReturn({ sale, isExchange, onDone }: NewReturnProps) {
  const { t } = useTranslation('returns')
  const { t: common } = useTranslation()
  const [draft, setDraft] = useState(() => emptyDraft(sale))
  const isStraight = useMay('returns.approve', sale.branch_id)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const lines = linesOf(draft, sale)
  const isPossible = lines.length > 0 && !sale.lines.some((line) => isTooMuch(draft, line))
  const asked = useDebounced(lines, 250)
  const preview = useQuery({ ...previewQuery(sale.id, asked), placeholderData: keepPreviousData, enabled: isPossible && asked.length > 0 })
  const settled = isPossible ? preview.data : undefined
  const needsNote = draft.reason === 'other'
  const send = useSending({ sale, onDone, isStraight })
  const difference = differenceOf(isExchange ? draft.goods : [], settled?.refund_amount ?? 0)
  const hasGoods = !isExchange || (draft.goods.length > 0 && draft.goods.every((one) => amountOf(one) > 0))
  const isReady = settled !== undefined && !preview.isPlaceholderData && hasGoods && (!needsNote || draft.note.trim() !== '')
  const submit = () => settled && send.submit(requestOf({ draft, sale, refund: settled.refund_amount, isStraight, isExchange }))
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) submit()
      }}
    >
      <Card className="p-4">
        <h2 className="mb-2 text-sm font-semibold">{t('new.howMuch')}</h2>
        <ReturnedLines sale={sale} draft={draft} onChange={change} />
      </Card>
      <Card className="grid gap-3 p-4 sm:grid-cols-2">
        <Field label={t('reason')}>
          <Select<Reason>
            items={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </Field>
        <Field label={t('reasonNote')} {...(!needsNote && { optional: common('optional') })}>
          <Input autoComplete="off" maxLength={1000} value={draft.note} onValueChange={(note) => change({ note })} />
        </Field>
      </Card>
      {isExchange && <NewGoodsFields goods={draft.goods} branchId={sale.branch_id} onChange={(goods) => change({ goods })} />}
      {settled && (
        <Card className="space-y-3 p-4" aria-live="polite">
          <dl className="space-y-2 text-sm">
            <Settlement settled={settled} />
            {isExchange && <Difference difference={difference} />}
          </dl>
          {isStraight && difference.gets > 0 && <Ways label={t('refundBy')} value={draft.refundBy} onChange={(refundBy) => change({ refundBy })} />}
          {isExchange && difference.pays > 0 && <Ways label={t('new.payBy')} value={draft.payBy} onChange={(payBy) => change({ payBy })} />}
        </Card>
      )}
      {send.refusal && <Notice tone="bad">{send.refusal}</Notice>}
      {send.startAnew && <Button onClick={send.startAnew}>{t('new.otherAttempt')}</Button>}
      <SubmitButton isExchange={isExchange} isStraight={isStraight} gets={difference.gets} busy={send.isBusy} disabled={!isReady} />
    </form>
  )
}

interface Sending {
  sale: Sale
  isStraight: boolean
  onDone: (id: string) => void
}

function useSending({ sale, isStraight, onDone }: Sending) {
  const { t } = useTranslation('returns')
  const [key, setKey] = useDraftKey(`return.${sale.id}`)
  const { state, submit, startAnew, refusal } = useIdempotentSubmit({
    mutation: useRequestReturn(),
    key,
    setKey,
    refusalOf: (error) => {
      if (isApiError(error, 'IDEMPOTENCY_KEY_REUSED')) return t('new.mayBeDone')
      const said = isApiError(error) ? Object.values(error.fields) : []
      return [errorText(error), ...said].join(' ')
    },
    onDone: (made: Return) => {
      showToast(t(isStraight ? 'new.doneToast' : 'new.askedToast'))
      onDone(made.id)
    },
  })
  return { submit, refusal, isBusy: state === 'sending', startAnew: state === 'keyUsed' ? startAnew : null }
}

function Difference({ difference: { total, byGoods, pays, gets } }: { difference: ReturnType<typeof differenceOf> }) {
  const { t } = useTranslation('returns')
  return (
    <>
      <Sum label={t('new.newGoods')} amount={total} />
      {byGoods > 0 && <Sum label={t('byGoods')} amount={-byGoods} />}
      {pays > 0 && <Sum label={t('new.paysMore')} amount={pays} className="font-semibold text-brand-ink" />}
      {gets > 0 && <Sum label={t('new.getsBack')} amount={gets} className="font-semibold text-warn" />}
      {pays === 0 && gets === 0 && total > 0 && <p className="text-fg-3">{t('new.even')}</p>}
    </>
  )
}

function Ways({ label, value, onChange }: { label: string; value: PaymentType; onChange: (value: PaymentType) => void }) {
  const { t } = useTranslation('returns')
  return (
    <div className="space-y-1.5">
      <p className="text-xs font-medium text-fg-3">{label}</p>
      <Segmented
        size="lg"
        label={label}
        value={value}
        onChange={onChange}
        items={PAYMENT_TYPES.map((type) => ({ value: type, label: t(`payments.${type}`) }))}
      />
    </div>
  )
}

interface SubmitButtonProps {
  isExchange: boolean
  isStraight: boolean
  /** What the customer gets in money. */
  gets: number
  busy: boolean
  disabled: boolean
}

function SubmitButton({ isExchange, isStraight, gets, busy, disabled }: SubmitButtonProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const takeBack = gets > 0 ? t('new.giveBack', { amount: format.money(gets) }) : t('new.takeBack')
  return (
    <Button type="submit" variant="primary" size="lg" className="w-full" busy={busy} disabled={disabled}>
      {isExchange ? t('new.doExchange') : isStraight ? takeBack : t('new.ask')}
    </Button>
  )
}
