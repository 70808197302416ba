import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { momentOf } from '@/lib/time/days'
import { useSession } from '@/session/session'
import { WAITING_FOR, type Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { DateField } from '@/ui/inputs/date-field'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Dialog } from '@/ui/overlays/dialog'
import { useWait } from '../queries/changes'

/** Whom a ticket waits for, why, and until which day at eight in the morning in the organisation's time zone. */
export function WaitDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const timeZone = useSession()?.organization.timeZone
  const [who, setWho] = useState<(typeof WAITING_FOR)[number]>('requester')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState<string | null>(null)
  const wait = useWait()
  const optional = t('optional', { ns: 'common' })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('wait.start')}
      description={t('wait.still')}
      footer={
        <Button
          variant="primary"
          className="max-lg:h-11"
          busy={wait.isPending}
          onClick={() =>
            wait.mutate(
              { ticket, waiting_for: who, reason: reason.trim() || null, until: until ? momentOf(until, 8, timeZone).toISOString() : null },
              { onSuccess: onClose },
            )
          }
        >
          {t('save', { ns: 'common' })}
        </Button>
      }
    >
      <div className="space-y-3">
        <Refusal error={wait.error} />
        <Field label={t('wait.for')}>
          <Select label={t('wait.for')} items={WAITING_FOR.map((value) => ({ value, label: t(`waits.${value}`) }))} value={who} onChange={setWho} />
        </Field>
        <Field label={t('reason.label')} optional={optional}>
          <Input dir="auto" maxLength={500} value={reason} onValueChange={setReason} />
        </Field>
        <Field label={t('wait.untilDay')} optional={optional}>
          <DateField label={t('wait.untilDay')} value={until} onChange={setUntil} placeholder="—" />
        </Field>
      </div>
    </Dialog>
  )
}
