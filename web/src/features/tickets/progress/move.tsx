import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/session/session'
import type { Ticket, TicketStatus } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'
import { useStep } from '../queries/step'
import { needsReason, stepName } from './steps'

/** Changes the status of tickets. Render `dialog` in the page; it asks for a reason where one is required. */
export function useMove() {
  const step = useStep()
  const me = useSession()?.id
  const [asked, setAsked] = useState<{ ticket: Ticket; status: TicketStatus } | null>(null)
  return {
    busy: step.isPending,
    move(ticket: Ticket, status: TicketStatus) {
      if (needsReason(ticket.status, status, ticket.user_id === me)) setAsked({ ticket, status })
      else step.mutate({ ticket, status })
    },
    dialog: asked && (
      <ReasonDialog
        key={asked.ticket.id}
        {...asked}
        onClose={() => setAsked(null)}
        onReason={(comment) => {
          step.mutate({ ...asked, comment })
          setAsked(null)
        }}
      />
    ),
  }
}

interface ReasonDialogProps {
  ticket: Ticket
  status: TicketStatus
  onClose: () => void
  onReason: (reason: string) => void
}

function ReasonDialog({ ticket, status, onClose, onReason }: ReasonDialogProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = () => (reason.trim() ? onReason(reason.trim()) : setMissing(true))
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('reason.title', { number: ticket.ticket_number })}
      description={t('reason.description')}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t('cancel', { ns: 'common' })}
          </Button>
          <Button variant="primary" onClick={send}>
            {t(`steps.${stepName(ticket.status, status)}`)}
          </Button>
        </>
      }
    >
      <Field label={t('reason.label')} error={isMissing ? t('required', { ns: 'common' }) : undefined}>
        <Textarea autoFocus maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}
