import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ChevronDown, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '@/lib/browser/use-page-title'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { PriorityMark, StatusBadge } from '@/tickets/badges'
import type { Ticket, TicketStatus } from '@/tickets/words'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Menu, MenuItem } from '@/ui/overlays/menu'
import { Composer } from './composer/composer'
import { Clocks } from './progress/due'
import { useMove } from './progress/move'
import { stepName } from './progress/steps'
import { useDeleteTicket, useRestoreTicket } from './queries/changes'
import type { Comment } from './queries/conversation'
import { ticketQuery } from './queries/ticket'
import { useWorkers, type Person } from './queries/use-people'
import { Conversation } from './ticket/conversation'
import { Rating } from './ticket/rating'
import { Side } from './ticket/side'

const route = getRouteApi('/_shell/tickets/$id')

export function TicketPage() {
  const { id } = route.useParams()
  const ticket = useQuery(ticketQuery(id))
  const maySeeQueue = useMay('tickets.view')
  if (ticket.isPending) return <PageSkeleton />
  if (!ticket.data) {
    return (
      <ErrorState
        page
        error={ticket.error}
        onRetry={() => void ticket.refetch()}
        back={<BackLink toQueue={maySeeQueue} className={buttonClass()} />}
      />
    )
  }
  return <TheTicket key={id} ticket={ticket.data} />
}

function TheTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const [quoted, setQuoted] = useState<Comment | null>(null)
  const composer = useRef<HTMLDivElement>(null)
  const people = useMentionable(ticket)
  usePageTitle(`${ticket.ticket_number} ${ticket.title}`)
  return (
    <>
      <Header ticket={ticket} />
      {ticket.merged_into_id && (
        <Notice className="mb-3">
          {t('mergedNotice')}{' '}
          <Link to="/tickets/$id" params={{ id: ticket.merged_into_id }} className="font-medium underline">
            {t('toMerged')}
          </Link>
        </Notice>
      )}
      {!ticket.merged_into_id && ticket.merged_into_status && (
        <Notice className="mb-3">{t('mergedElsewhere', { status: t(`statuses.${ticket.merged_into_status}`) })}</Notice>
      )}
      {ticket.archived_at && <Notice className="mb-3">{t('archivedNotice')}</Notice>}
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-4">
        <div className="min-w-0 space-y-3">
          <Rating key={`${ticket.rating} ${ticket.rating_comment}`} ticket={ticket} />
          <Conversation
            ticket={ticket}
            onQuote={(comment) => {
              setQuoted(comment)
              composer.current?.scrollIntoView({ block: 'center' })
              composer.current?.querySelector('textarea')?.focus({ preventScroll: true })
            }}
          />
          <div ref={composer}>
            <Composer ticket={ticket} quoted={quoted} onQuoted={setQuoted} people={people} />
          </div>
        </div>
        <Side ticket={ticket} />
      </div>
    </>
  )
}

/** The people to mention in an answer: those on the ticket, and its possible assignees. */
function useMentionable(ticket: Ticket): Person[] {
  const me = useSession()?.id
  const workers = useWorkers(ticket.branch_id)
  const people = new Map<string, string>([[ticket.user_id, ticket.requester_name]])
  if (ticket.assigned_to_id && ticket.assignee_name) people.set(ticket.assigned_to_id, ticket.assignee_name)
  for (const { id, name } of [...(ticket.details?.watchers ?? []), ...workers]) people.set(id, name)
  return [...people].filter(([id]) => id !== me).map(([id, name]) => ({ id, name }))
}

function BackLink({ toQueue, className }: { toQueue: boolean; className: string }) {
  const { t } = useTranslation('tickets')
  return (
    <Link to={toQueue ? '/tickets' : '/tickets/mine'} className={className}>
      <ArrowLeft className="size-4 rtl:rotate-180" />
      {t(toQueue ? 'queue' : 'mine')}
    </Link>
  )
}

function Header({ ticket }: { ticket: Ticket }) {
  const maySeeQueue = useMay('tickets.view', ticket.branch_id)
  return (
    <header className="mb-4 space-y-2.5">
      <BackLink toQueue={maySeeQueue} className="inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11" />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72 space-y-2">
          <h1 className="text-xl font-semibold tracking-tight break-words lg:text-2xl">
            <bdi>{ticket.title}</bdi>
          </h1>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <bdi className="num text-xs text-fg-3">{ticket.ticket_number}</bdi>
            <StatusBadge status={ticket.status} />
            <PriorityMark priority={ticket.priority} />
          </div>
          <Clocks ticket={ticket} />
        </div>
        <Steps ticket={ticket} />
      </div>
    </header>
  )
}

const MAIN: readonly TicketStatus[] = ['resolved', 'in_progress', 'closed']

/** The next step as a button, with the other allowed steps in a menu. */
function Steps({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'common'])
  const navigate = useNavigate()
  const { move, busy, dialog } = useMove()
  const me = useSession()?.id
  const remove = useDeleteTicket()
  const restore = useRestoreTicket()
  const steps = ticket.details?.steps ?? []
  const order: readonly TicketStatus[] = ticket.status === 'pending' ? ['in_progress', 'resolved', 'closed'] : MAIN
  const sorted = order.filter((status) => steps.includes(status))
  const [main, ...rest] = sorted
  const name = (status: TicketStatus) => {
    const step = stepName(ticket.status, status)
    return t(`steps.${step === 'refuse' && ticket.user_id === me ? 'withdraw' : step}`)
  }
  const mayDelete = ticket.details?.may.delete ?? false
  const drop = () =>
    remove.mutate(ticket.id, {
      onSuccess: () => {
        showToast(t('deleted', { number: ticket.ticket_number }), { action: { label: t('undo', { ns: 'common' }), onClick: () => restore.mutate(ticket.id) } })
        void navigate({ to: '/tickets' })
      },
    })
  // Steps that end or undo something are not the primary action.
  const isGentle = (main === 'closed' && ticket.status === 'pending') || (main === 'in_progress' && ticket.status !== 'pending')
  return (
    <div className="flex gap-2 max-sm:w-full">
      {main && (
        <Button variant={isGentle ? 'outline' : 'primary'} className="max-sm:flex-1" busy={busy} onClick={() => move(ticket, main)}>
          {name(main)}
        </Button>
      )}
      {(rest.length > 0 || mayDelete) && (
        <Menu
          trigger={
            <Button size="icon" aria-label={t('moreSteps')}>
              <ChevronDown />
            </Button>
          }
        >
          {rest.map((status) => (
            <MenuItem key={status} onSelect={() => move(ticket, status)}>
              <span className="grow">{name(status)}</span>
              <StatusBadge status={status} />
            </MenuItem>
          ))}
          {mayDelete && (
            <MenuItem icon={<Trash2 />} danger onSelect={drop}>
              {t('delete', { ns: 'common' })}
            </MenuItem>
          )}
        </Menu>
      )}
      {dialog}
    </div>
  )
}
