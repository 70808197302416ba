import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, data, list, type PageInfo, type Schemas } from '@/api/client'

export type Analytics = Schemas['AnalyticsView']
export type Range = 'today' | 'week' | 'month'
/** A named range, or the days from one to another. */
export type Period = { range: Range } | { range: 'custom'; from: string; to: string }

type Page<T> = { rows: T[]; page: PageInfo }

const branchOf = (branch: string | undefined) => (branch ? { branch_id: [branch] } : {})

export const analyticsQuery = (period: Period, branch: string | undefined) =>
  queryOptions({
    queryKey: ['sales', 'analytics', period, branch],
    queryFn: ({ signal }): Promise<Analytics> => api.GET('/api/sales/analytics', { params: { query: { ...period, ...branchOf(branch) } }, signal }).then(data),
    placeholderData: keepPreviousData,
  })

export const latestSalesQuery = (branch: string | undefined) =>
  queryOptions({
    queryKey: ['sales', 'latest', branch],
    queryFn: ({ signal }): Promise<Page<Schemas['SaleView']>> => api.GET('/api/sales', { params: { query: { ...branchOf(branch), size: 6 } }, signal }).then(list),
    placeholderData: keepPreviousData,
  })

export const lowStockQuery = (branch: string | undefined) =>
  queryOptions({
    queryKey: ['products', 'low', branch],
    queryFn: ({ signal }): Promise<Page<Schemas['ProductView']>> =>
      api.GET('/api/products', { params: { query: { stock_status: 'low_stock', size: ['6'], ...(branch && { branch_id: branch }) } }, signal }).then(list),
    placeholderData: keepPreviousData,
  })
