import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type PageInfo, type Schemas } from '@/api/client'
import type { Ticket } from '@/tickets/words'
import { asQuery, type TicketSearch } from './search'

export type TicketPage = { rows: Ticket[]; page: PageInfo }
type CountPage = { rows: Schemas['TicketCount'][]; page: PageInfo }

/** The tickets of a list: those of the person's branches, or the person's own in any branch. */
export type Whose = 'queue' | 'mine'

const whose = (who: Whose) => (who === 'mine' ? { user_id: ['me'] } : {})

/** With search words, the best match comes first unless another order is chosen. */
const order = ({ q, sort }: TicketSearch) => (sort ? { sort } : q ? {} : { sort: '-created_at' })

export const ticketsQuery = (who: Whose, search: TicketSearch, size = 30) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'list', who, search, size],
    queryFn: ({ pageParam, signal }): Promise<TicketPage> =>
      api
        .GET('/api/tickets', {
          params: { query: { ...whose(who), ...asQuery(search), ...order(search), size, ...(pageParam && { cursor: pageParam }) } },
          signal,
        })
        .then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const countsQuery = (who: Whose, search: TicketSearch) =>
  queryOptions({
    queryKey: ['tickets', 'counts', who, { ...search, sort: undefined }],
    queryFn: ({ signal }): Promise<CountPage> =>
      api.GET('/api/tickets/counts', { params: { query: { ...whose(who), ...asQuery(search) } }, signal }).then(list),
    placeholderData: keepPreviousData,
  })

/** Finds a ticket to merge with or link to, by its number or text. */
export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['tickets', 'found', q],
    queryFn: ({ signal }): Promise<TicketPage> => api.GET('/api/tickets', { params: { query: { q, size: 8 } }, signal }).then(list),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
  })

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
