import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { Ticket } from '@/tickets/words'

export type HistoryEntry = Schemas['HistoryView']

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'one', id],
    queryFn: ({ signal }): Promise<Ticket> => api.GET('/api/tickets/{id}', { params: { path: { id } }, signal }).then(data),
    refetchInterval: 60_000,
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'history', id],
    queryFn: ({ signal }) => api.GET('/api/tickets/{id}/history', { params: { path: { id } }, signal }).then(list),
  })

/** All files of a ticket: its own and those of the comments that the person may read. */
export const filesQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'files', id],
    queryFn: ({ signal }) => api.GET('/api/tickets/{id}/attachments', { params: { path: { id } }, signal }).then(list),
    // Their addresses stay valid for some minutes.
    staleTime: 5 * 60_000,
  })

/** Stores the current ticket for its page and invalidates lists and counts. */
export function takeTicket(client: QueryClient, ticket: Ticket) {
  client.setQueryData(ticketQuery(ticket.id).queryKey, (before) => ({ ...ticket, details: ticket.details ?? before?.details ?? null }))
  void client.invalidateQueries({ queryKey: ['tickets', 'history', ticket.id] })
  void client.invalidateQueries({ queryKey: ['saved-searches'] })
  for (const kind of ['list', 'counts']) void client.invalidateQueries({ queryKey: ['tickets', kind] })
}

/** Refetches a ticket and its conversation. */
export const refreshTicket = (client: QueryClient, id: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['tickets', 'one', id] }),
    client.invalidateQueries({ queryKey: ['tickets', 'comments', id] }),
    client.invalidateQueries({ queryKey: ['tickets', 'files', id] }),
    client.invalidateQueries({ queryKey: ['tickets', 'history', id] }),
  ])

/** Changes of tickets run one at a time: the next starts once the page shows the result of the one before. */
export const IN_TURN = { id: 'tickets' }

/** The version to change: the one the person saw, or a newer one from this page's previous change. */
export const newest = (client: QueryClient, { id, version }: Ticket) => Math.max(version, client.getQueryData(ticketQuery(id).queryKey)?.version ?? 0)
