import { queryOptions } from '@tanstack/react-query'
import { api, list, type Schemas } from '@/api/client'
import type { Language } from '@/lib/text/language'

export type Category = Schemas['TicketCategoryView']

/** The server returns names in the reader's language. */
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
  queryFn: ({ signal }) => api.GET('/api/users', { params: { query: { is_active: true, size: 200 } }, signal }).then(list),
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
