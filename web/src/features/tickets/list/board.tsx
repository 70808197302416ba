import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { PriorityMark, StatusBadge } from '@/tickets/badges'
import { STATUSES, type Ticket, type TicketStatus } from '@/tickets/words'
import { Avatar } from '@/ui/elements/avatar'
import { Button } from '@/ui/elements/button'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Menu, MenuHeading, MenuItem } from '@/ui/overlays/menu'
import { Due } from '../progress/due'
import { useMove } from '../progress/move'
import { stepName, stepsOf } from '../progress/steps'
import { countsQuery, ticketsQuery } from '../queries/list'
import { TitleWithHits } from './hits'
import { useList } from './list-state'
import { Unassigned, Waits } from './ticket-list'

/** Tickets by status. Cards are moved by dragging or by their menu. */
export function Board() {
  const { t } = useTranslation('tickets')
  const { who, search } = useList()
  const { move, dialog } = useMove()
  const [dragged, setDragged] = useState<Ticket | null>(null)
  const counts = useQuery(countsQuery(who, { ...search, status: undefined })).data?.rows
  const wanted = search.status?.split(',')
  const shown = STATUSES.filter((status) => !wanted || wanted.includes(status))
  return (
    <>
      <div
        role="region"
        aria-label={t('board')}
        // It scrolls sideways, also with the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex snap-x snap-mandatory gap-3 overflow-x-auto p-3 max-lg:scroll-px-3 lg:snap-none">
        {shown.map((status) => (
          <Column
            key={status}
            status={status}
            count={counts?.find((one) => one.status === status)}
            takes={dragged !== null && stepsOf(dragged).includes(status)}
            isAway={dragged !== null && dragged.status !== status && !stepsOf(dragged).includes(status)}
            onDrag={setDragged}
            onDrop={() => dragged && move(dragged, status)}
            onMove={move}
          />
        ))}
      </div>
      {dialog}
    </>
  )
}

interface ColumnProps {
  status: TicketStatus
  count: { count: number; capped: boolean } | undefined
  takes: boolean
  isAway: boolean
  onDrag: (ticket: Ticket | null) => void
  onDrop: () => void
  onMove: (ticket: Ticket, status: TicketStatus) => void
}

function Column({ status, count, takes, isAway, onDrag, onDrop, onMove }: ColumnProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const format = useFormat()
  const { who, search } = useList()
  const [isOver, setOver] = useState(false)
  const tickets = useInfiniteQuery(ticketsQuery(who, { ...search, status }, 20))
  const rows = tickets.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    // For pointers only; the menu of each card does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={t(`statuses.${status}`)}
      onDragOver={(event) => {
        if (!takes) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
      className={cn(
        'flex w-[82vw] max-w-80 shrink-0 snap-start flex-col rounded-xl bg-muted/60 p-2',
        'transition-[background,opacity] lg:w-0 lg:max-w-none lg:min-w-60 lg:flex-1',
        takes && 'ring-2 ring-brand/40 ring-inset',
        isOver && takes && 'bg-brand-soft',
        isAway && 'opacity-50',
      )}
    >
      <header className="flex items-center justify-between px-1.5 pt-1 pb-2.5">
        <h2>
          <StatusBadge status={status} />
        </h2>
        {count && (
          <span className="num text-xs text-fg-2">
            {format.number(count.count)}
            {count.capped && '+'}
          </span>
        )}
      </header>
      {tickets.isPending ? (
        <div role="status" aria-label={t('loading', { ns: 'common' })} className="space-y-2">
          <Skeleton className="h-24 rounded-xl" />
          <Skeleton className="h-24 rounded-xl" />
        </div>
      ) : tickets.isError && rows.length === 0 ? (
        <ErrorState error={tickets.error} onRetry={() => void tickets.refetch()} />
      ) : rows.length === 0 ? (
        <p className="px-2 py-8 text-center text-xs text-fg-2">{t('columnEmpty')}</p>
      ) : (
        <ul className={cn('space-y-2', tickets.isPlaceholderData && 'opacity-60')}>
          {rows.map((ticket) => (
            <BoardCard key={ticket.id} ticket={ticket} onDrag={onDrag} onMove={onMove} />
          ))}
        </ul>
      )}
      {tickets.hasNextPage && (
        <Button variant="ghost" className="mt-2 w-full" busy={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
          {t('showMore', { ns: 'common' })}
        </Button>
      )}
    </section>
  )
}

function BoardCard({ ticket, onDrag, onMove }: { ticket: Ticket } & Pick<ColumnProps, 'onDrag' | 'onMove'>) {
  const { t } = useTranslation('tickets')
  const mayWork = useMay('tickets.work', ticket.branch_id)
  const steps = mayWork ? stepsOf(ticket) : []
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      draggable={steps.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', ticket.ticket_number)
        onDrag(ticket)
      }}
      onDragEnd={() => onDrag(null)}
      className={cn('relative rounded-xl border bg-surface p-3 shadow-card transition-colors hover:border-line-2', steps.length > 0 && 'lg:cursor-grab')}
    >
      <div className="flex items-start gap-2">
        <Link
          to="/tickets/$id"
          params={{ id: ticket.id }}
          draggable={false}
          className="line-clamp-3 min-w-0 grow text-sm font-medium after:absolute after:inset-0"
        >
          <bdi>
            <TitleWithHits ticket={ticket} />
          </bdi>
        </Link>
        <PriorityMark priority={ticket.priority} short className="mt-0.5" />
      </div>
      <p className="mt-1 truncate text-xs text-fg-3">
        <bdi className="num">{ticket.ticket_number}</bdi> · <bdi>{ticket.category_name}</bdi>
      </p>
      <Waits ticket={ticket} />
      <div className="mt-2 flex min-h-8 items-center gap-2">
        <Due ticket={ticket} className="grow" />
        {ticket.assignee_name ? (
          <span title={ticket.assignee_name} className="ms-auto">
            <Avatar name={ticket.assignee_name} className="size-6 text-2xs" />
            <span className="sr-only">{ticket.assignee_name}</span>
          </span>
        ) : (
          <Unassigned className="ms-auto" />
        )}
        {steps.length > 0 && (
          <Menu
            trigger={
              <Button variant="ghost" size="icon" className="relative z-1 -me-1.5 size-8 max-lg:size-11" aria-label={t('moveOf', { number: ticket.ticket_number })}>
                <ArrowRightLeft className="rtl:-scale-x-100" />
              </Button>
            }
          >
            <MenuHeading>{t('move')}</MenuHeading>
            {steps.map((status) => (
              <MenuItem key={status} onSelect={() => onMove(ticket, status)}>
                <span className="grow">{t(`steps.${stepName(ticket.status, status)}`)}</span>
                <StatusBadge status={status} />
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </li>
  )
}
