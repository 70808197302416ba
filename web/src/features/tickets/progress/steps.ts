import type { Ticket, TicketStatus } from '@/tickets/words'

const FOLLOWING: Record<TicketStatus, readonly TicketStatus[]> = {
  pending: ['in_progress', 'resolved', 'closed'],
  in_progress: ['resolved'],
  resolved: ['closed', 'in_progress'],
  closed: ['in_progress'],
}

/** The steps to offer for a ticket of a list to who works on it; the ticket's own page has the server's word. */
export function stepsOf(ticket: Pick<Ticket, 'status' | 'archived_at' | 'merged_into_id' | 'deleted_at'>): readonly TicketStatus[] {
  return ticket.archived_at || ticket.merged_into_id || ticket.deleted_at ? [] : FOLLOWING[ticket.status]
}

/** What the key of a step says: the same status is "take it" for a new ticket and "reopen" for a solved one. */
export function stepName(from: TicketStatus, to: TicketStatus) {
  if (to === 'in_progress') return from === 'pending' ? 'take' : 'reopen'
  if (to === 'resolved') return 'resolve'
  return from === 'pending' ? 'refuse' : 'close'
}

/** A ticket that is closed without work needs a reason, unless the requester withdraws it. */
export const needsReason = (from: TicketStatus, to: TicketStatus, isRequester: boolean) => from === 'pending' && to === 'closed' && !isRequester
