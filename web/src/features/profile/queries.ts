import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import { session } from '@/session/session'

export type Me = Schemas['SignedInMember']

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.GET('/api/auth/me', { signal }).then(data),
})

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => api.GET('/api/auth/sessions', { signal }).then(list),
})

export function useUpdateMe() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['PartialOwnAccountProfile']) => api.PUT('/api/auth/me', { body }).then(data),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey, exact: true })
      // The menu and this device's list of accounts show the new name too.
      await session.renew().catch(() => undefined)
    },
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: async (body: Schemas['ChangePassword']) => void (await api.POST('/api/auth/change-password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}

/** Ends one of your own sessions, or all others. */
export function useEndSessions() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string | 'others') =>
      void (id === 'others' ? await api.DELETE('/api/auth/sessions') : await api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}
