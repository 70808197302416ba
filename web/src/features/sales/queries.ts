import { queryOptions } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Sale = Schemas['SaleView']
export type SalesRange = 'today' | 'yesterday' | 'week' | 'month' | 'custom'

/** The filters as the address has them. */
export interface SalesSearch {
  range?: SalesRange | undefined
  from?: string | undefined
  to?: string | undefined
  branch?: string | undefined
  payment?: Schemas['SaleViewPaidBy'] | undefined
  q?: string | undefined
}

/** The API's filters. A custom period needs both dates. */
function toFilter({ range = 'month', from, to, branch, payment, q }: SalesSearch) {
  const period = range !== 'custom' ? { range } : from && to ? { range, start_date: from, end_date: to } : { range: 'month' as const }
  return {
    ...period,
    ...(branch && { branch_id: [branch] }),
    ...(payment && { payment_type: [payment] }),
    ...(q?.trim() && { q: q.trim() }),
  }
}

export const salesQuery = (search: SalesSearch) => {
  const filter = toFilter(search)
  return (page: number): PageQuery<Sale> => ({
    queryKey: ['sales', 'list', filter, page],
    queryFn: ({ signal }) => api.GET('/api/sales', { params: { query: { ...filter, page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })
}

export const saleQuery = (id: string) =>
  queryOptions({
    queryKey: ['sales', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/sales/{id}', { params: { path: { id } }, signal }).then(data),
  })
