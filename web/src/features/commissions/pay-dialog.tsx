import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { readRefusal } from '@/api/refusal'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'
import { printPage } from '@/ui/print-page'
import { fetchPayoutPage, usePayCommissions } from './queries'

interface PayDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Of the seller. */
  name: string
  /** What is to be paid, as text. */
  amount: string
  count: number
  /** Which commissions. */
  what: Pick<Schemas['MarkPaid'], 'ids' | 'seller_id' | 'start_date' | 'end_date'>
  onPaid?: () => void
}

/** Asks before commissions are marked as paid, and offers to print the payment. */
export function PayDialog({ open, onOpenChange, name, amount, count, what, onPaid }: PayDialogProps) {
  const { t } = useTranslation('commissions')
  const { t: common } = useTranslation()
  const format = useFormat()
  const id = useId()
  const [note, setNote] = useState('')
  const [key, setKey] = useState<string | null>(null)
  const { state, submit, refusal, setRefusal } = useIdempotentSubmit({
    mutation: usePayCommissions(),
    key,
    setKey,
    refusalOf: (error) => readRefusal(error, [], { fields: { note: 'note' } }),
    onDone: (payout) => {
      showToast(t('pay.done', { name: payout.seller_name, amount: format.money(payout.amount) }), {
        action: { label: t('print'), onClick: () => void printPage(() => fetchPayoutPage(payout.id)) },
      })
      setNote('')
      onOpenChange(false)
      onPaid?.()
    },
  })
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => (setRefusal(null), onOpenChange(isOpen))}
      title={t('pay.title', { amount })}
      description={t('pay.description', { name, count })}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={id} variant="primary" busy={state === 'sending'}>
            {t('pay.action')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit({ ...what, ...(note.trim() && { note: note.trim() }) })
        }}
      >
        {refusal?.form && <Notice tone="bad">{refusal.form}</Notice>}
        <Field label={t('note')} optional={common('optional')} error={refusal?.fields.note}>
          <Textarea maxLength={1000} rows={2} className="min-h-16" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
