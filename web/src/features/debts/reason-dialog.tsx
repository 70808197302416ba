import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/api/errors'
import { readRefusal } from '@/api/refusal'
import { addDays } from '@/lib/time/days'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'

const FIELDS = { payment_deadline: 'day', reason: 'reason' } as const

interface ReasonDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  action: string
  danger?: boolean
  busy: boolean
  /** Why the server refused; what was typed stays. */
  error: Error | null
  /** Whether a new deadline is asked for, too. */
  asksDay?: boolean
  onDone: (reason: string, day: string) => void
}

interface Said {
  fields: { day?: string; reason?: string }
  form?: string
}

const NO_REFUSAL: Said = { fields: {} }

function refusalOf(error: Error): Said {
  const { fields, form } = readRefusal(error, [], { fields: FIELDS })
  const whole = Object.keys(fields).length > 0 ? form : errorText(error)
  return { fields, ...(whole && { form: whole }) }
}

/** Asks why; the reason stays in the history. */
export function ReasonDialog({ open, onOpenChange, title, description, action, danger = false, busy, error, asksDay = false, onDone }: ReasonDialogProps) {
  const { t } = useTranslation('debts')
  const { t: common } = useTranslation()
  const today = useToday()
  const id = useId()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(addDays(today, 7))
  const { fields, form } = error ? refusalOf(error) : NO_REFUSAL
  const isReady = reason.trim() !== '' && (!asksDay || day > today)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      {...(description && { description })}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={id} variant={danger ? 'danger' : 'primary'} busy={busy} disabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onDone(reason.trim(), day)
        }}
      >
        {form && <Notice tone="bad">{form}</Notice>}
        {asksDay && (
          <div className="space-y-1.5">
            <p className="text-[13px] font-medium">{t('newDeadline')}</p>
            <DateField label={t('newDeadline')} value={day} onChange={(chosen) => chosen && setDay(chosen)} className="w-full" />
            {(day <= today || fields.day) && <p className="text-xs text-bad">{day <= today ? t('mustBeLater') : fields.day}</p>}
          </div>
        )}
        <Field label={t('reason')} error={fields.reason}>
          <Textarea maxLength={500} rows={2} className="min-h-16" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
