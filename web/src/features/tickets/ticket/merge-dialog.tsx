import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isolated, isolatedWhole } from '@/lib/text/direction'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { Dialog } from '@/ui/overlays/dialog'
import { useMerge } from '../queries/changes'

const isOpen = ({ status }: Ticket) => status === 'pending' || status === 'in_progress'

interface MergeDialogProps {
  ticket: Ticket
  into: Ticket
  onBack: () => void
  onClose: () => void
}

/** Says what a merge does to both tickets, before it is done. */
export function MergeDialog({ ticket, into, onBack, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const navigate = useNavigate()
  const merge = useMerge()
  const names = {
    number: isolatedWhole(ticket.ticket_number),
    into: isolatedWhole(into.ticket_number),
    name: isolated(ticket.requester_name),
    other: isolated(into.requester_name),
  }
  const effects = [
    t('merge.closes', names),
    ticket.user_id === into.user_id ? t('merge.brings', names) : t('merge.stays', names),
    t('merge.work', names),
    ...(isOpen(ticket) && !isOpen(into) ? [t('merge.reopens', names)] : []),
  ]

  function send() {
    merge.mutate(
      { id: ticket.id, into_id: into.id },
      {
        onSuccess: () => {
          showToast(t('links.merged', { number: into.ticket_number }))
          onClose()
          void navigate({ to: '/tickets/$id', params: { id: into.id } })
        },
      },
    )
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('merge.title', names)}
      description={isolated(into.title)}
      footer={
        <>
          <Button onClick={onBack}>{t('back', { ns: 'common' })}</Button>
          <Button variant="primary" busy={merge.isPending} onClick={send}>
            {t('merge.action')}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <Refusal error={merge.error} />
        <ul className="list-disc space-y-1.5 ps-5 text-sm">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
