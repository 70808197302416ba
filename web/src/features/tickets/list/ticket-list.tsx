import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, CirclePause, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { PriorityMark, StatusBadge } from '@/tickets/badges'
import type { Sort } from '@/tickets/sorts'
import type { Ticket } from '@/tickets/words'
import { Avatar } from '@/ui/elements/avatar'
import { Badge } from '@/ui/elements/badge'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { Due } from '../progress/due'
import { OtherHits, TitleWithHits } from './hits'
import { useList } from './list-state'

interface Selection {
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], on: boolean) => void
}

interface TicketListProps {
  tickets: Ticket[]
  /** Undefined if bulk changes are not available. */
  selection: Selection | undefined
}

export function TicketTable({ tickets, selection }: TicketListProps) {
  const { t } = useTranslation('tickets')
  const format = useFormat()
  const { who } = useList()
  const all = selection && tickets.every(({ id }) => selection.chosen.has(id))
  const some = selection && tickets.some(({ id }) => selection.chosen.has(id))
  return (
    <Table className="hidden md:block">
      <TableHead>
        {selection && (
          <HeadCell className="w-10 pe-0">
            <Checkbox
              checked={all ?? false}
              indeterminate={!all && (some ?? false)}
              label={<span className="sr-only">{t('bulk.all')}</span>}
              onChange={(on) =>
                selection.choose(
                  tickets.map(({ id }) => id),
                  on,
                )
              }
            />
          </HeadCell>
        )}
        <HeadCell>{t('ticket')}</HeadCell>
        <HeadCell>{t('status')}</HeadCell>
        <SortedHead field="priority" falling>
          {t('priority')}
        </SortedHead>
        {who === 'queue' && <HeadCell>{t('requester')}</HeadCell>}
        <HeadCell>{t('assignee')}</HeadCell>
        <SortedHead field="due_at">{t('due')}</SortedHead>
        <SortedHead field="updated_at" falling>
          {t('updated')}
        </SortedHead>
      </TableHead>
      <TableBody>
        {tickets.map((ticket) => (
          <TableRow key={ticket.id} className={cn('relative', selection?.chosen.has(ticket.id) && 'bg-brand-soft/50')}>
            {selection && (
              <Cell className="pe-0">
                <Choose ticket={ticket} selection={selection} />
              </Cell>
            )}
            <Cell className="min-w-56">
              <Link to="/tickets/$id" params={{ id: ticket.id }} className="line-clamp-2 font-medium after:absolute after:inset-0">
                <bdi>
                  <TitleWithHits ticket={ticket} />
                </bdi>
              </Link>
              <p className="text-xs text-fg-3">
                <bdi className="num">{ticket.ticket_number}</bdi> · <bdi>{ticket.category_name}</bdi>
              </p>
              <OtherHits ticket={ticket} />
            </Cell>
            <Cell>
              <StatusBadge status={ticket.status} />
              <Waits ticket={ticket} />
            </Cell>
            <Cell>
              <PriorityMark priority={ticket.priority} />
            </Cell>
            {who === 'queue' && (
              <Cell className="text-fg-2">
                <span className="block max-w-40 truncate">{ticket.requester_name}</span>
                <span className="block max-w-40 truncate text-xs text-fg-3">{ticket.branch_name}</span>
              </Cell>
            )}
            <Cell className="text-fg-2">
              <Assignee ticket={ticket} />
            </Cell>
            <Cell>
              <Due ticket={ticket} />
            </Cell>
            <Cell className="num text-xs whitespace-nowrap text-fg-3">
              <span className="block">{format.date(ticket.updated_at)}</span>
              <span className="block">{format.time(ticket.updated_at)}</span>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function SortedHead({ field, falling = false, children }: { field: 'priority' | 'due_at' | 'updated_at'; falling?: boolean; children: React.ReactNode }) {
  const { search, change } = useList()
  const own = (falling ? `-${field}` : field) as Sort
  const on = search.sort === own
  const Arrow = falling ? ArrowDown : ArrowUp
  return (
    <HeadCell aria-sort={on ? (falling ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        onClick={() => change({ sort: on ? undefined : own })}
        className={cn('-mx-1.5 inline-flex h-8 cursor-pointer items-center gap-1 rounded-md px-1.5 hover:bg-hover hover:text-fg', on && 'text-fg')}
      >
        {children}
        {on && <Arrow aria-hidden className="size-3.5" />}
      </button>
    </HeadCell>
  )
}

function Choose({ ticket, selection }: { ticket: Ticket; selection: Selection }) {
  const { t } = useTranslation('tickets')
  return (
    <Checkbox
      className="relative z-1"
      checked={selection.chosen.has(ticket.id)}
      label={<span className="sr-only">{t('bulk.choose', { number: ticket.ticket_number })}</span>}
      onChange={(on) => selection.choose([ticket.id], on)}
    />
  )
}

export function Waits({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  if (!ticket.waiting_for) return null
  return (
    <Badge className="mt-1 flex w-fit">
      <CirclePause aria-hidden className="size-3" />
      {t(`waits.${ticket.waiting_for}`)}
    </Badge>
  )
}

/** A placeholder that must not be read as a name. */
export function Unassigned({ className }: { className?: string }) {
  const { t } = useTranslation('tickets')
  return (
    <span className={cn('text-xs whitespace-nowrap text-fg-3', className)}>
      <UserRoundX aria-hidden className="me-1 inline size-3.5 align-[-0.2em]" />
      {t('nobody')}
    </span>
  )
}

function Assignee({ ticket }: { ticket: Ticket }) {
  if (!ticket.assignee_name) return ticket.team_name ? <span className="text-fg-3">{ticket.team_name}</span> : <Unassigned />
  return (
    <span className="flex items-center gap-2">
      <Avatar name={ticket.assignee_name} className="size-6 text-2xs" />
      <span className="min-w-0">
        <span className="block max-w-32 truncate">{ticket.assignee_name}</span>
        {ticket.team_name && <span className="block max-w-32 truncate text-xs text-fg-3">{ticket.team_name}</span>}
      </span>
    </span>
  )
}

export function TicketCards({ tickets, selection }: TicketListProps) {
  return (
    <ul className="divide-y md:hidden">
      {tickets.map((ticket) => (
        <li key={ticket.id} className={cn('relative flex gap-1 px-3 py-3 active:bg-hover', selection?.chosen.has(ticket.id) && 'bg-brand-soft/50')}>
          {selection && <Choose ticket={ticket} selection={selection} />}
          <TicketBrief ticket={ticket} />
        </li>
      ))}
    </ul>
  )
}

function TicketBrief({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const format = useFormat()
  const { who } = useList()
  return (
    <div className="min-w-0 grow space-y-1.5">
      <div className="flex items-start gap-2">
        <Link to="/tickets/$id" params={{ id: ticket.id }} className="line-clamp-2 min-w-0 grow font-medium after:absolute after:inset-0">
          <bdi>
            <TitleWithHits ticket={ticket} />
          </bdi>
        </Link>
        <PriorityMark priority={ticket.priority} short className="mt-0.5" />
      </div>
      <OtherHits ticket={ticket} />
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-fg-3">
        <StatusBadge status={ticket.status} />
        <Due ticket={ticket} />
        {ticket.waiting_for && <span>{t(`waits.${ticket.waiting_for}`)}</span>}
        <span className="num ms-auto">{format.dayMonth(ticket.updated_at)}</span>
      </div>
      <p className="flex gap-1 text-xs whitespace-nowrap text-fg-3">
        <bdi className="num">{ticket.ticket_number}</bdi>·
        {who === 'queue' && <><bdi className="truncate">{ticket.requester_name}</bdi>·</>}
        {ticket.assignee_name || ticket.team_name ? <bdi className="truncate">{ticket.assignee_name ?? ticket.team_name}</bdi> : <Unassigned />}
      </p>
    </div>
  )
}
