import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { adjustmentOf, receiptOf, transferOf, type Draft, type Kind } from './draft'

export type Movement = Schemas['StockDocumentViewMovementView']
export type StockDocument = Schemas['StockDocumentView']
export type Product = Schemas['ProductView']
export type Roll = Schemas['RollView']
export type Range = 'today' | 'week' | 'month' | 'year' | 'custom'

/** The filters as the address has them. */
export interface StockSearch {
  tab?: 'documents' | 'rolls' | undefined
  branch?: string | undefined
  product?: string | undefined
  roll?: string | undefined
  kind?: string | undefined
  range?: Range | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
}

const PAGE = 50
const SUGGESTIONS = 20

/** The API's filters. A custom period needs both dates. */
function toFilter({ range = 'month', from, to, branch, product, roll, kind }: StockSearch) {
  const period = range !== 'custom' ? { range } : from && to ? { range, start_date: from, end_date: to } : { range: 'month' as const }
  return {
    ...period,
    ...(branch && { branch_id: [branch] }),
    ...(product && { product_id: product }),
    ...(roll && { roll_id: roll }),
    ...(kind && { kind: [kind] }),
  }
}

export const movementsQuery = (search: StockSearch) => {
  const filter = toFilter(search)
  return infiniteQueryOptions({
    queryKey: ['stock', 'movements', filter],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/stock/movements', { params: { query: { ...filter, size: PAGE, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor,
    placeholderData: keepPreviousData,
  })
}

export const documentsQuery = (search: StockSearch) => {
  const filter = toFilter(search)
  return infiniteQueryOptions({
    queryKey: ['stock', 'documents', filter],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/stock/documents', { params: { query: { ...filter, size: PAGE, ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor,
    placeholderData: keepPreviousData,
  })
}

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock', 'document', id],
    queryFn: ({ signal }) => api.GET('/api/stock/documents/{id}', { params: { path: { id } }, signal }).then(data),
  })

export const productQuery = (id: string, branchId?: string) =>
  queryOptions({
    queryKey: ['products', 'shelf', id, branchId ?? ''],
    queryFn: ({ signal }) => api.GET('/api/products/{id}', { params: { path: { id }, query: branchId ? { branch_id: branchId } : {} }, signal }).then(data),
  })

/** Products to choose from, the best match first; with the stock of a branch if it is given. */
export const goodsQuery = (q: string, { branchId, inStock = false }: { branchId?: string | undefined; inStock?: boolean } = {}) => {
  const filter = { ...(branchId && { branch_id: branchId }), ...(q && { q }) }
  return queryOptions({
    queryKey: ['products', 'goods', filter, inStock],
    queryFn: ({ signal }) =>
      q && !inStock
        ? api.GET('/api/products/autocomplete', { params: { query: { ...filter, limit: SUGGESTIONS } }, signal }).then(list)
        : api.GET('/api/products', { params: { query: { ...filter, ...(inStock && { in_stock: true }), size: ['30'] } }, signal }).then(list),
  })
}

export const barcodeQuery = (barcode: string, branchId?: string) =>
  queryOptions({
    queryKey: ['products', 'barcode', branchId ?? '', barcode],
    queryFn: ({ signal }) => api.GET('/api/products', { params: { query: { barcode, ...(branchId && { branch_id: branchId }) } }, signal }).then(list),
  })

/** Products sold by the metre that are in stock, to list their rolls. */
export const metreGoodsQuery = ({ q, branch }: StockSearch) => {
  const filter = { type: 'meter' as const, in_stock: true, ...(branch && { branch_id: branch }), ...(q?.trim() && { q: q.trim() }) }
  return infiniteQueryOptions({
    queryKey: ['products', 'metre-goods', filter],
    queryFn: ({ pageParam, signal }) =>
      api.GET('/api/products', { params: { query: { ...filter, size: ['20'], ...(pageParam && { cursor: pageParam }) } }, signal }).then(list),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next_cursor,
    placeholderData: keepPreviousData,
  })
}

export const rollsQuery = (productId: string, branchId?: string) =>
  queryOptions({
    queryKey: ['products', 'rolls', productId, branchId ?? ''],
    queryFn: ({ signal }) =>
      api.GET('/api/products/{id}/rolls', { params: { path: { id: productId }, query: branchId ? { branch_id: branchId } : {} }, signal }).then(list),
  })

function write(kind: Kind, draft: Draft, key: string): Promise<StockDocument> {
  const params = { header: { 'Idempotency-Key': key } }
  switch (kind) {
    case 'receipt':
      return api.POST('/api/stock/receipts', { params, body: receiptOf(draft) }).then(data)
    case 'adjustment':
      return api.POST('/api/stock/adjustments', { params, body: adjustmentOf(draft) }).then(data)
    case 'transfer':
      return api.POST('/api/products/bulk-transfer', { params, body: transferOf(draft) }).then(data)
  }
}

export function useWriteDocument(kind: Kind) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ draft, key }: WithKey<{ draft: Draft }>) => write(kind, draft, key),
    onSuccess: (document) => client.setQueryData(documentQuery(document.id).queryKey, document),
    // Also after a refusal, because the shown stock was wrong.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['products'] })
      void client.invalidateQueries({ queryKey: ['stock', 'movements'] })
      void client.invalidateQueries({ queryKey: ['stock', 'documents'] })
    },
  })
}

export function useEditRoll(roll: Roll) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['PartialEditRoll']) => api.PUT('/api/rolls/{id}', { params: { path: { id: roll.id } }, body }).then(data),
    onSettled: () => client.invalidateQueries({ queryKey: ['products', 'rolls'] }),
  })
}
