import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import { isApiError } from '@/api/errors'
import type { WithKey } from '@/api/use-idempotent-submit'
import { IN_TURN, refreshTicket } from './ticket'

export type Comment = Schemas['CommentView']

/** The API returns the newest first and the page shows the oldest first, so all are fetched, a hundred per request. */
export const commentsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'comments', id],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/tickets/{id}/comments', { params: { path: { id }, query: { size: 50, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor ?? undefined,
    refetchInterval: 60_000,
  })

export function useWriteComment(ticketId: string) {
  const client = useQueryClient()
  return useMutation({
    scope: IN_TURN,
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['WriteComment']>) =>
      api.POST('/api/tickets/{id}/comments', { params: { path: { id: ticketId }, header: { 'Idempotency-Key': key } }, body }).then(data),
    // Show the newer comments above the answer that was refused because of them.
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
    mutationFn: ({ commentId, ...body }: Schemas['PartialEditComment'] & { commentId: string }) =>
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
