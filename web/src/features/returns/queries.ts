import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { toLatinDigits } from '@/lib/text/digits'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Return = Schemas['ReturnView']
export type ReturnLine = Return['lines'][number]
export type Reason = Schemas['ReturnReason']
export type Product = Schemas['ProductView']
export type Sale = Schemas['SaleView']
export type RequestReturn = Schemas['RequestReturn']
export const REASONS = ['wrong_size', 'defective', 'customer_change_mind', 'other'] as const satisfies readonly Reason[]
export const STATUSES = ['pending', 'approved', 'rejected'] as const satisfies readonly Schemas['ReturnStatus'][]

/** The filters as the address has them. */
export interface ReturnsSearch {
  status?: (typeof STATUSES)[number] | undefined
  reason?: Reason | undefined
  branch?: string | undefined
  sale?: string | undefined
  q?: string | undefined
}

function toFilter({ status, reason, branch, sale, q }: ReturnsSearch) {
  return {
    ...(status && { status: [status] }),
    ...(reason && { reason: [reason] }),
    ...(branch && { branch_id: [branch] }),
    ...(sale && { sale_id: [sale] }),
    ...(q?.trim() && { q: q.trim() }),
  }
}

/** The returns, the newest first. */
export const returnsQuery = (search: ReturnsSearch) => {
  const filter = toFilter(search)
  return (page: number): PageQuery<Return> => ({
    queryKey: ['returns', 'list', filter, page],
    queryFn: ({ signal }) => api.GET('/api/returns', { params: { query: { ...filter, page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })
}

export const returnQuery = (id: string) =>
  queryOptions({
    queryKey: ['returns', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/returns/{id}', { params: { path: { id } }, signal }).then(data),
  })

export const saleQuery = (id: string) =>
  queryOptions({
    queryKey: ['sales', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/sales/{id}', { params: { path: { id } }, signal }).then(data),
  })

/** The id of the sale with a receipt's number; undefined if there is none that the member may see. */
export async function findSale(number: string): Promise<string | undefined> {
  const wanted = toLatinDigits(number).trim().toUpperCase()
  const { rows } = await api.GET('/api/sales', { params: { query: { q: wanted, size: 10 } } }).then(list)
  return rows.find((sale) => sale.number.toUpperCase() === wanted)?.id
}

/** What the customer would get back; nothing is changed by asking. */
export const previewQuery = (saleId: string, lines: { line: number; quantity: number }[]) =>
  queryOptions({
    queryKey: ['returns', 'preview', saleId, lines],
    queryFn: ({ signal }) =>
      api.POST('/api/returns/preview', { body: { sale_id: saleId, lines, reason: 'customer_change_mind' }, signal }).then(data),
    staleTime: 0,
  })

const SHOWN = 8

/** Goods that are in stock in the branch, for an exchange. */
export const goodsQuery = (q: string, branchId: string) =>
  queryOptions({
    queryKey: ['products', 'exchange', branchId, q],
    queryFn: ({ signal }) =>
      api.GET('/api/products', { params: { query: { branch_id: branchId, in_stock: true, q, size: [String(SHOWN)] } }, signal }).then(list),
  })

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(['returns', 'sales', 'debts', 'products', 'stock', 'shifts'].map((collection) => client.invalidateQueries({ queryKey: [collection] })))
}

export function useRequestReturn() {
  const refresh = useRefresh()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<RequestReturn>) =>
      api.POST('/api/returns', { params: { header: { 'Idempotency-Key': key } }, body }).then(data),
    onSettled: () => void refresh(),
  })
}

/** A second attempt changes nothing: the server refuses it. */
export function useApprove(id: string) {
  const refresh = useRefresh()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['ApproveReturn']) => api.PUT('/api/returns/{id}/approve', { params: { path: { id } }, body }).then(data),
    onSettled: () => void refresh(),
  })
}

/** A second attempt changes nothing: the server refuses it. */
export function useReject(id: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (reason: string) => api.PUT('/api/returns/{id}/reject', { params: { path: { id } }, body: { reason } }).then(data),
    onSettled: () => void refresh(),
  })
}
