import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '@/lib/time/days'
import { useToday } from '@/session/use-today'
import { Button } from '@/ui/elements/button'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'

interface ReasonDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  action: string
  danger?: boolean
  busy: boolean
  /** Whether a new deadline is asked for, too. */
  asksDay?: boolean
  onDone: (reason: string, day: string) => void
}

/** Asks why; the reason stays in the history. */
export function ReasonDialog({ open, onOpenChange, title, description, action, danger = false, busy, asksDay = false, onDone }: ReasonDialogProps) {
  const { t } = useTranslation('debts')
  const { t: common } = useTranslation()
  const today = useToday()
  const id = useId()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(addDays(today, 7))
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
        {asksDay && (
          <div className="space-y-1.5">
            <p className="text-[13px] font-medium">{t('newDeadline')}</p>
            <DateField label={t('newDeadline')} value={day} onChange={(chosen) => chosen && setDay(chosen)} className="w-full" />
            {day <= today && <p className="text-xs text-bad">{t('mustBeLater')}</p>}
          </div>
        )}
        <Field label={t('reason')}>
          <Textarea maxLength={500} rows={2} className="min-h-16" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
