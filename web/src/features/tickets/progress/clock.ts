import type { Ticket } from '@/tickets/words'

type Timed = Pick<
  Ticket,
  'status' | 'created_at' | 'waiting_for' | 'first_response_at' | 'first_response_due_at' | 'due_at' | 'resolved_at' | 'closed_at' | 'overdue'
>

/** The state of a service level: none, met, missed, paused, or the minutes left or overdue. */
export type ClockState = { kind: 'none' | 'met' | 'missed' | 'paused' } | { kind: 'due' | 'late'; minutes: number }

const MINUTE = 60_000

function stateOf(due: string | null | undefined, ended: string | null | undefined, waits: boolean, now: number): ClockState {
  if (ended) {
    if (!due) return { kind: 'none' }
    return { kind: Date.parse(ended) <= Date.parse(due) ? 'met' : 'missed' }
  }
  if (due) {
    const left = Date.parse(due) - now
    // A started minute counts in full: "due in 1 minute" until it is over.
    if (left < 0) return { kind: 'late', minutes: Math.floor(-left / MINUTE) }
    if (!waits) return { kind: 'due', minutes: Math.ceil(left / MINUTE) }
  }
  return { kind: waits ? 'paused' : 'none' }
}

const ended = (ticket: Timed) => ticket.status === 'resolved' || ticket.status === 'closed'

export function firstResponseClock(ticket: Timed, now: number): ClockState {
  // Closed without an answer: the service level no longer applies.
  if (!ticket.first_response_at && ended(ticket)) return { kind: 'none' }
  return stateOf(ticket.first_response_due_at, ticket.first_response_at, ticket.waiting_for != null, now)
}

export function resolutionClock(ticket: Timed, now: number): ClockState {
  const at = ended(ticket) ? (ticket.resolved_at ?? ticket.closed_at) : null
  return stateOf(ticket.due_at, at, ticket.waiting_for != null, now)
}

/** Whether the ticket is urgent: overdue, or due within an hour. */
export const presses = (state: ClockState) => state.kind === 'late' || (state.kind === 'due' && state.minutes <= 60)
