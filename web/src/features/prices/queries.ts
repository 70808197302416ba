import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import { changeOf, type Plan } from './rule'

export type Product = Schemas['ProductView']

export const categoriesQuery = queryOptions({
  queryKey: ['categories', 'list'],
  queryFn: ({ signal }) => api.GET('/api/categories', { signal }).then(list),
})

export const collectionsQuery = queryOptions({
  queryKey: ['collections', 'list'],
  queryFn: ({ signal }) => api.GET('/api/collections', { signal }).then(list),
})

/** Products that match a plan's filters or, while picking, the typed text. */
export const goodsQuery = ({ category, collection, q }: Pick<Plan, 'category' | 'collection' | 'q'>, size: number) => {
  const filter = { ...(category && { category: [category] }), ...(collection && { collection: [collection] }), ...(q.trim() && { q: q.trim() }) }
  return queryOptions({
    queryKey: ['products', 'price-goods', filter, size],
    queryFn: ({ signal }) => api.GET('/api/products', { params: { query: { ...filter, size: [String(size)] } }, signal }).then(list),
  })
}

type Change = NonNullable<ReturnType<typeof changeOf>>

/** A preview of the change as of now. */
export const previewQuery = (change: Change | null) =>
  queryOptions({
    queryKey: ['products', 'price-preview', change],
    queryFn: ({ signal }) =>
      change ? api.PUT('/api/products/bulk-price-update', { body: { ...change, preview: true }, signal }).then(data) : null,
    enabled: change !== null,
    staleTime: 0,
  })

export const historyQuery = infiniteQueryOptions({
  queryKey: ['price-changes', 'list'],
  queryFn: ({ pageParam, signal }) =>
    api.GET('/api/price-changes', { params: { query: { size: 30, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
  initialPageParam: '',
  getNextPageParam: (last) => last.page.next_cursor,
})

export const changeQuery = (id: string) =>
  queryOptions({
    queryKey: ['price-changes', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/price-changes/{id}', { params: { path: { id } }, signal }).then(data),
  })

/** The prices of a change, from the first one. */
export const itemsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['price-changes', 'items', id],
    queryFn: ({ pageParam, signal }) =>
      api
        .GET('/api/price-changes/{id}/items', { params: { path: { id }, query: { size: 200, ...(pageParam && { cursor: pageParam }) } }, signal })
        .then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor,
  })

function useForgetPrices() {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['products'] })
    void client.invalidateQueries({ queryKey: ['price-changes'] })
  }
}

/** Applies the preview. The server refuses it if prices have changed since, so a repeated attempt does no harm. */
export function useChangePrices() {
  const forget = useForgetPrices()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ change, seen }: { change: Change; seen: string }) =>
      api.PUT('/api/products/bulk-price-update', { body: { ...change, preview: false, seen } }).then(data),
    onSettled: forget,
  })
}

export function useUndo() {
  const client = useQueryClient()
  const forget = useForgetPrices()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (id: string) => api.POST('/api/price-changes/{id}/undo', { params: { path: { id } } }).then(data),
    onSuccess: (change) => change.id && client.setQueryData(changeQuery(change.id).queryKey, change),
    onSettled: forget,
  })
}
