import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type Schemas } from '@/api/client'

/** A change of a ticket's checklist, times or links, followed by a refetch of the ticket. */
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
