import type { Ticket, TicketStatus } from '@/tickets/words'

const FOLLOWING: Record<TicketStatus, readonly TicketStatus[]> = {
  pending: ['in_progress', 'resolved', 'closed'],
  in_progress: ['resolved'],
  resolved: ['closed', 'in_progress'],
  closed: ['in_progress'],
}

/** The steps to offer in a list to somebody who works on the ticket. The ticket's own page asks the server. */
export function stepsOf(ticket: Pick<Ticket, 'status' | 'archived_at' | 'merged_into_id' | 'deleted_at'>): readonly TicketStatus[] {
  return ticket.archived_at || ticket.merged_into_id || ticket.deleted_at ? [] : FOLLOWING[ticket.status]
}

/** The name of a step's button: the same status means "take" for a new ticket and "reopen" for a resolved one. */
export function stepName(from: TicketStatus, to: TicketStatus) {
  if (to === 'in_progress') return from === 'pending' ? 'take' : 'reopen'
  if (to === 'resolved') return 'resolve'
  return from === 'pending' ? 'refuse' : 'close'
}

/** A ticket that is closed without work needs a reason, unless the requester withdraws it. */
export const needsReason = (from: TicketStatus, to: TicketStatus, isRequester: boolean) => from === 'pending' && to === 'closed' && !isRequester
