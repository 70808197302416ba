import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import { isApiError } from '@/api/errors'
import type { Language } from '@/lib/language'
import type { Ticket, TicketStatus } from '@/tickets/words'
import { asQuery, type TicketSearch } from './search'

export type { Ticket } from '@/tickets/words'
export type Comment = Schemas['CommentView']
export type HistoryEntry = Schemas['HistoryView']
export type Category = Schemas['TicketCategoryView']
export type Team = Schemas['TeamView']
export type Reply = Schemas['CannedReplyView']
export type SavedSearch = Schemas['SavedSearchView']
type CountPage = { rows: Schemas['TicketCount'][]; page: Schemas['PageInfo'] }
export type TicketPage = { rows: Ticket[]; page: Schemas['PageInfo'] }

/** Whose tickets a list shows: those of the branches, or one's own wherever they belong. */
export type Whose = 'queue' | 'mine'

const whose = (who: Whose) => (who === 'mine' ? { requester: ['me'] } : {})

/** While a search has words, the best fit comes first unless another order is asked for. */
const order = ({ q, sort }: TicketSearch) => (sort ? { sort } : q ? {} : { sort: '-created_at' })

export const ticketsQuery = (who: Whose, search: TicketSearch, size = 30) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'list', who, search, size],
    queryFn: ({ pageParam, signal }): Promise<TicketPage> =>
      api
        .GET('/api/tickets', { params: { query: { ...whose(who), ...asQuery(search), ...order(search), size, ...(pageParam && { cursor: pageParam }) } }, signal })
        .then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const countsQuery = (who: Whose, search: TicketSearch) =>
  queryOptions({
    queryKey: ['tickets', 'counts', who, { ...search, sort: undefined }],
    queryFn: ({ signal }): Promise<CountPage> => api.GET('/api/tickets/counts', { params: { query: { ...whose(who), ...asQuery(search) } }, signal }).then(list),
    placeholderData: keepPreviousData,
  })

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

/** The newest come first from the API's end; the page shows the oldest first, so all are fetched, some hundred at once. */
export const commentsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'comments', id],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/tickets/{id}/comments', { params: { path: { id }, query: { size: 100, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor ?? undefined,
    refetchInterval: 60_000,
  })

/** All files of a ticket: its own and those of the comments that one may read. */
export const filesQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'files', id],
    queryFn: ({ signal }) => api.GET('/api/tickets/{id}/attachments', { params: { path: { id } }, signal }).then(list),
    // Their addresses are good for some minutes.
    staleTime: 5 * 60_000,
  })

/** The server names them in the reader's language. */
export const categoriesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['ticket-categories', 'list', language],
    queryFn: ({ signal }) => api.GET('/api/ticket-categories', { signal }).then(list),
  })

export const teamsQuery = queryOptions({
  queryKey: ['teams', 'list'],
  queryFn: ({ signal }) => api.GET('/api/teams', { signal }).then(list),
})

export const membersQuery = queryOptions({
  queryKey: ['users', 'active'],
  queryFn: ({ signal }) => api.GET('/api/users', { params: { query: { active: true, size: 200 } }, signal }).then(list),
})

export const workersQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['tickets', 'workers', branchId],
    queryFn: ({ signal }) => api.GET('/api/tickets/assignees', { params: { query: { branch_id: branchId } }, signal }).then(list),
    staleTime: 60_000,
  })

export const assetsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['assets', 'of', branchId],
    queryFn: ({ signal }) => api.GET('/api/assets', { params: { query: { branch_id: [branchId], size: 200 } }, signal }).then(list),
    enabled: branchId !== '',
  })

export const repliesQuery = queryOptions({
  queryKey: ['canned-replies', 'list'],
  queryFn: ({ signal }) => api.GET('/api/canned-replies', { signal }).then(list),
})

export const renderedQuery = (id: string, ticketId: string) =>
  queryOptions({
    queryKey: ['canned-replies', 'rendered', id, ticketId],
    queryFn: ({ signal }) => api.POST('/api/canned-replies/{id}/render', { params: { path: { id } }, body: { ticket_id: ticketId }, signal }).then(data),
    staleTime: 0,
  })

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches', 'list'],
  queryFn: ({ signal }) => api.GET('/api/saved-searches', { signal }).then(list),
  refetchInterval: 60_000,
})

/** Finds a ticket to merge with or to tie to, by its number or words. */
export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['tickets', 'found', q],
    queryFn: ({ signal }): Promise<TicketPage> => api.GET('/api/tickets', { params: { query: { q, size: 8 } }, signal }).then(list),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
  })

/** A ticket as it is now, for its page; lists and counts are out of date. */
export function takeTicket(client: QueryClient, ticket: Ticket) {
  client.setQueryData(ticketQuery(ticket.id).queryKey, (before) => ({ ...ticket, details: ticket.details ?? before?.details ?? null }))
  void client.invalidateQueries({ queryKey: ['tickets', 'history', ticket.id] })
  void client.invalidateQueries({ queryKey: ['saved-searches'] })
  for (const kind of ['list', 'counts']) void client.invalidateQueries({ queryKey: ['tickets', kind] })
}

/** Looks at a ticket and its conversation anew. */
export const refreshTicket = (client: QueryClient, id: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['tickets', 'one', id] }),
    client.invalidateQueries({ queryKey: ['tickets', 'comments', id] }),
    client.invalidateQueries({ queryKey: ['tickets', 'files', id] }),
    client.invalidateQueries({ queryKey: ['tickets', 'history', id] }),
  ])

export interface Step {
  ticket: Ticket
  status: TicketStatus
  comment?: string | undefined
}

/** Changes of tickets go one after another: the next one begins when the page shows what the one before it made. */
const IN_TURN = { id: 'tickets' }

/** The version to change: the one that was seen, or that which our own change before this one has made of it. */
const newest = (client: QueryClient, { id, version }: Ticket) => Math.max(version, client.getQueryData(ticketQuery(id).queryKey)?.version ?? 0)

type Pages = { pages: TicketPage[]; pageParams: unknown[] }

/** Takes a step in a ticket's life; lists show it at once, and take it back when it is refused. */
export function useStep() {
  const client = useQueryClient()
  return useMutation({
    scope: IN_TURN,
    mutationFn: ({ ticket, status, comment }: Step): Promise<Ticket> =>
      api.PATCH('/api/tickets/{id}/status', { params: { path: { id: ticket.id } }, body: { status, version: newest(client, ticket), ...(comment && { comment }) } }).then(data),
    async onMutate({ ticket, status }: Step) {
      await client.cancelQueries({ queryKey: ['tickets', 'list'] })
      const before = client.getQueriesData<Pages>({ queryKey: ['tickets', 'list'] })
      const moved = { ...ticket, status }
      for (const [key, pages] of before) {
        if (!pages) continue
        const asked = (key[3] as TicketSearch | undefined)?.status?.split(',')
        const fits = !asked || asked.includes(status)
        const had = pages.pages.some(({ rows }) => rows.some(({ id }) => id === ticket.id))
        const isColumn = asked?.length === 1
        client.setQueryData<Pages>(key, {
          ...pages,
          pages: pages.pages.map((page, index) => ({
            ...page,
            rows: had
              ? page.rows.flatMap((row) => (row.id !== ticket.id ? [row] : fits ? [moved] : []))
              : isColumn && fits && index === 0
                ? [moved, ...page.rows]
                : page.rows,
          })),
        })
      }
      return before
    },
    onError: (_error, _step, before) => before?.forEach(([key, pages]) => client.setQueryData(key, pages)),
    onSuccess: (ticket) => takeTicket(client, ticket),
    onSettled: () => client.invalidateQueries({ queryKey: ['tickets', 'list'] }),
  })
}

/** A change of one ticket that answers with it. */
function useChange<V>(change: (variables: V, client: QueryClient) => Promise<Ticket>, showsOwnErrors = false) {
  const client = useQueryClient()
  return useMutation({ scope: IN_TURN, mutationFn: (variables: V) => change(variables, client), meta: { showsOwnErrors }, onSuccess: (ticket) => takeTicket(client, ticket) })
}

export const useAssign = () =>
  useChange(({ ticket, ...body }: { ticket: Ticket } & Omit<Schemas['AssignTicket'], 'version'>, client) =>
    api.PATCH('/api/tickets/{id}/assignee', { params: { path: { id: ticket.id } }, body: { ...body, version: newest(client, ticket) } }).then(data),
  )

export const useWait = () =>
  useChange(
    ({ ticket, ...body }: { ticket: Ticket } & Omit<Schemas['WaitTicket'], 'version'>, client) =>
      api.PATCH('/api/tickets/{id}/waiting', { params: { path: { id: ticket.id } }, body: { ...body, version: newest(client, ticket) } }).then(data),
    true,
  )

export const useEditTicket = () =>
  useChange(({ id, ...body }: { id: string } & Schemas['EditTicket']) => api.PUT('/api/tickets/{id}', { params: { path: { id } }, body }).then(data), true)

export const useWatch = () =>
  useChange(({ id, watching }: { id: string; watching: boolean }) => api.POST('/api/tickets/{id}/watch', { params: { path: { id } }, body: { watching } }).then(data))

export const useRate = () =>
  useChange(({ id, ...body }: { id: string } & Schemas['RateTicket']) => api.POST('/api/tickets/{id}/rating', { params: { path: { id } }, body }).then(data), true)

export const useMerge = () =>
  useChange(({ id, ...body }: { id: string } & Schemas['MergeTicket']) => api.POST('/api/tickets/{id}/merge', { params: { path: { id } }, body }).then(data), true)

export const useSplit = () =>
  useChange(({ id, ...body }: { id: string } & Schemas['SplitTicket']) => api.POST('/api/tickets/{id}/split', { params: { path: { id } }, body }).then(data), true)

export const useLink = () =>
  useChange(({ id, ...body }: { id: string } & Schemas['LinkTicket']) => api.POST('/api/tickets/{id}/links', { params: { path: { id } }, body }).then(data), true)

/** A change of what belongs to a ticket, after which the ticket is read anew. */
function useCare<V extends { id: string }>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (_answer, { id }) => client.invalidateQueries({ queryKey: ['tickets', 'one', id] }) })
}

export const useUnlink = () =>
  useCare(({ id, otherId }: { id: string; otherId: string }) => api.DELETE('/api/tickets/{id}/links/{otherId}', { params: { path: { id, otherId } } }))

export const useAddItem = () =>
  useCare(({ id, text }: { id: string; text: string }) => api.POST('/api/tickets/{id}/checklist', { params: { path: { id } }, body: { text } }))

export const useTick = () =>
  useCare(({ id, itemId, ...body }: { id: string; itemId: string } & Schemas['EditChecklistItem']) =>
    api.PUT('/api/tickets/{id}/checklist/{itemId}', { params: { path: { id, itemId } }, body }),
  )

export const useDropItem = () =>
  useCare(({ id, itemId }: { id: string; itemId: string }) => api.DELETE('/api/tickets/{id}/checklist/{itemId}', { params: { path: { id, itemId } } }))

export const useSpend = () =>
  useCare(({ id, ...body }: { id: string } & Schemas['SpendTime']) => api.POST('/api/tickets/{id}/time', { params: { path: { id } }, body }))

export const useUnspend = () =>
  useCare(({ id, entryId }: { id: string; entryId: string }) => api.DELETE('/api/tickets/{id}/time/{entryId}', { params: { path: { id, entryId } } }))

export function useWriteComment(ticketId: string) {
  const client = useQueryClient()
  return useMutation({
    scope: IN_TURN,
    meta: { showsOwnErrors: true },
    mutationFn: ({ header, ...body }: Schemas['WriteComment'] & { header: { 'Idempotency-Key': string } }) =>
      api.POST('/api/tickets/{id}/comments', { params: { path: { id: ticketId }, header }, body }).then(data),
    // What came meanwhile is shown above the answer that was refused for it.
    onError: (error) => (isApiError(error, 'STALE_VERSION') ? refreshTicket(client, ticketId) : undefined),
    onSuccess: () => {
      for (const kind of ['list', 'counts']) void client.invalidateQueries({ queryKey: ['tickets', kind] })
      return refreshTicket(client, ticketId)
    },
  })
}

/** Deletes a file of a ticket or of one of its comments. */
export function useDeleteFile(ticketId: string) {
  const client = useQueryClient()
  return async (id: string) => {
    await api.DELETE('/api/files/{id}', { params: { path: { id } } })
    await refreshTicket(client, ticketId)
  }
}

export function useEditComment(ticketId: string) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ commentId, ...body }: Schemas['EditComment'] & { commentId: string }) =>
      api.PUT('/api/tickets/{id}/comments/{commentId}', { params: { path: { id: ticketId, commentId } }, body }).then(data),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tickets', 'comments', ticketId] }),
  })
}

export function useDeleteComment(ticketId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (commentId: string) => api.DELETE('/api/tickets/{id}/comments/{commentId}', { params: { path: { id: ticketId, commentId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tickets', 'comments', ticketId] }),
  })
}

export function useOpenTicket() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ header, ...body }: Schemas['OpenTicket'] & { header: { 'Idempotency-Key': string } }): Promise<Ticket> =>
      api.POST('/api/tickets', { params: { header }, body }).then(data),
    onSuccess: (ticket) => takeTicket(client, ticket),
  })
}

export function useBulk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Schemas['BulkChange']) => api.POST('/api/tickets/bulk', { body }).then(data),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['saved-searches'] })
      return client.invalidateQueries({ queryKey: ['tickets'] })
    },
  })
}

export function useSaveSearch() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['EditSavedSearch']) => api.POST('/api/saved-searches', { body }).then(data),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-searches'] }),
  })
}

export function useDeleteSearch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/saved-searches/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-searches'] }),
  })
}

export function useDeleteTicket() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/tickets/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tickets', 'list'] }),
  })
}

export function useRestoreTicket() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string): Promise<Ticket> => api.POST('/api/tickets/{id}/restore', { params: { path: { id } } }).then(data),
    onSuccess: (ticket) => takeTicket(client, ticket),
  })
}
