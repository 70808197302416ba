import { queryOptions } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

export type Reply = Schemas['CannedReplyView']

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
