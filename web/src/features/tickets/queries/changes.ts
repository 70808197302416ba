import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, data, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import type { Ticket } from '@/tickets/words'
import { IN_TURN, newest, takeTicket } from './ticket'

/** A change of a ticket whose response is the changed ticket. */
function useChange<V>(change: (variables: V, client: QueryClient) => Promise<Ticket>, showsOwnErrors = false) {
  const client = useQueryClient()
  return useMutation({
    scope: IN_TURN,
    mutationFn: (variables: V) => change(variables, client),
    meta: { showsOwnErrors },
    onSuccess: (ticket) => takeTicket(client, ticket),
  })
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
  useChange(({ id, ...body }: { id: string } & Schemas['PartialEditTicket']) => api.PUT('/api/tickets/{id}', { params: { path: { id } }, body }).then(data), true)

export const useWatch = () =>
  useChange(({ id, watching }: { id: string; watching: boolean }) =>
    api.POST('/api/tickets/{id}/watch', { params: { path: { id } }, body: { watching } }).then(data),
  )

export const useRate = () =>
  useChange(
    ({ id, ...body }: { id: string } & Schemas['RateTicket']) => api.POST('/api/tickets/{id}/rating', { params: { path: { id } }, body }).then(data),
    true,
  )

export const useMerge = () =>
  useChange(
    ({ id, ...body }: { id: string } & Schemas['MergeTicket']) => api.POST('/api/tickets/{id}/merge', { params: { path: { id } }, body }).then(data),
    true,
  )

export const useSplit = () =>
  useChange(
    ({ id, ...body }: { id: string } & Schemas['SplitTicket']) => api.POST('/api/tickets/{id}/split', { params: { path: { id } }, body }).then(data),
    true,
  )

export const useLink = () =>
  useChange(
    ({ id, ...body }: { id: string } & Schemas['LinkTicket']) => api.POST('/api/tickets/{id}/links', { params: { path: { id } }, body }).then(data),
    true,
  )

export function useOpenTicket() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['OpenTicket']>): Promise<Ticket> =>
      api.POST('/api/tickets', { params: { header: { 'Idempotency-Key': key } }, body }).then(data),
    onSuccess: (ticket) => takeTicket(client, ticket),
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
