import { queryOptions } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

export type Customer = Schemas['CustomerView']

const MOST_FOUND = 4

/** The customers whose name or whose phone's last digits match. */
export const foundCustomersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'found', q],
    queryFn: ({ signal }) => api.GET('/api/customers', { params: { query: { q, size: MOST_FOUND } }, signal }).then(list),
  })

export const balanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'balance', id],
    queryFn: ({ signal }) => api.GET('/api/customers/{id}/balance', { params: { path: { id } }, signal }).then(data),
  })
