import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { Ticket } from '@/tickets/words'

export type HistoryEntry = Schemas['HistoryView']

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'one', id],
    queryFn: ({ signal }): Promise<Ticket> => api.GET('/api/tickets/{id}', { params: { path: { id } }, signal }).then(data),
    refetchInterval: 60_000,
  })

/** The history of a ticket, the newest first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'history', id],
    queryFn: ({ pageParam, signal }) =>
      api
        .GET('/api/tickets/{id}/history', {
          params: { path: { id }, query: { sort: '-id', size: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        })
        .then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor,
  })

/** The files of a ticket: its own, then those of the comments that the person may read. */
export const filesQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'files', id],
    queryFn: ({ signal }) => api.GET('/api/tickets/{id}/attachments', { params: { path: { id }, query: { size: 200 } }, signal }).then(list),
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
