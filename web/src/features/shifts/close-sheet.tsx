import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useFormat } from '@/session/use-format'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { FormSheet } from '@/ui/forms/form-sheet'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { useCloseShift, type Shift } from './queries'
import { refusalOf, useCloserOf } from './refusal'

const FIELDS = { counted_cash: 'counted', note: 'note' } as const

interface CloseSheetProps {
  open: boolean
  shift: Shift
  onClose: () => void
}

/** Closes a shift with what was counted. What should be there is told afterwards, on the page of the shift. */
export function CloseSheet({ open, shift, onClose }: CloseSheetProps) {
  const { t } = useTranslation('shifts')
  const { t: common } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const [counted, setCounted] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const [closer, setCloser] = useState<string | null>(null)
  const [key, setKey] = useDraftKey(`shift.close.${shift.id}`)
  const closerOf = useCloserOf(shift)
  const { state, submit, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useCloseShift(shift.id),
    key,
    setKey,
    refusalOf: (error) => refusalOf(error, FIELDS),
    onDone: ({ id }) => {
      showToast(t('close.done'))
      onClose()
      void navigate({ to: '/shifts/$id', params: { id } })
    },
    onRefused: () => void closerOf().then(setCloser),
  })
  const errors: { counted?: string; note?: string } = { ...(isTried && counted === null && { counted: common('required') }), ...refusal?.fields }
  return (
    <FormSheet
      open={open}
      onClose={onClose}
      title={t('close.title', { till: shift.till_name })}
      action={t('close.action')}
      busy={state === 'sending'}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (counted !== null) submit({ counted_cash: counted, ...(note.trim() && { note: note.trim() }) })
      }}
    >
      <p className="text-sm text-fg-2">{t('close.hint')}</p>
      {refusal?.form && <Notice tone="bad">{(refusal.isClosed && closer) || refusal.form}</Notice>}
      <Field label={t('countedCash')} error={errors.counted}>
        <NumberField
          className="h-14 text-2xl font-semibold"
          autoFocus
          value={counted}
          onChange={(typed) => (setRefusal(null), setCounted(typed))}
          decimals={2}
          suffix={format.currency}
        />
      </Field>
      <Field label={t('note')} optional={common('optional')} error={errors.note}>
        <Textarea rows={2} className="min-h-16" maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Field>
      <Notice>{t('close.final')}</Notice>
    </FormSheet>
  )
}
