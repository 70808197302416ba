import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/tickets/words'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { Checklist, TimeSpent } from './care'
import { Ties } from './ties'
import { Timeline } from './timeline'

/** The lower part of a ticket's side: checklist, links, time spent and history. */
export function SideBelow({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const may = ticket.details?.may
  const hasLinks = (ticket.details?.links.length ?? 0) > 0
  const hasList = (ticket.details?.checklist.length ?? 0) > 0
  return (
    <>
      {(may?.work || hasList) && (
        <Card>
          <CardHeader title={t('checklist.title')} />
          <CardBody className="pt-2 sm:pt-2">
            <Checklist ticket={ticket} />
          </CardBody>
        </Card>
      )}
      {(may?.work || hasLinks) && (
        <Card>
          <CardHeader title={t('links.title')} />
          <CardBody className="pt-3 sm:pt-3">
            <Ties ticket={ticket} />
          </CardBody>
        </Card>
      )}
      {may?.work && (
        <Card>
          <CardHeader title={t('time.title')} />
          <CardBody className="pt-2 sm:pt-2">
            <TimeSpent ticket={ticket} />
          </CardBody>
        </Card>
      )}
      <Card>
        <CardHeader title={t('historyTitle')} />
        <CardBody>
          <Timeline ticketId={ticket.id} />
        </CardBody>
      </Card>
    </>
  )
}
