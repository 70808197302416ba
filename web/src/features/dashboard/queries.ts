import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, data, list, type PageInfo, type Schemas } from '@/api/client'
import { addDays } from '@/lib/time/days'

export type Analytics = Schemas['AnalyticsView']
export type Range = 'today' | 'week' | 'month'
/** A named range, or the days from one to another. */
type Period = { range: Range } | { range: 'custom'; start_date: string; end_date: string }

type Page<T> = { rows: T[]; page: PageInfo }

const branchOf = (branch: string | undefined) => (branch ? { branch_id: [branch] } : {})

export const analyticsQuery = (period: Period, branch: string | undefined) =>
  queryOptions({
    queryKey: ['sales', 'analytics', period, branch],
    queryFn: ({ signal }): Promise<Analytics> => api.GET('/api/sales/analytics', { params: { query: { ...period, ...branchOf(branch) } }, signal }).then(data),
    placeholderData: keepPreviousData,
  })

/** The number of days in the sales chart by default. */
export const DAYS_SHOWN = 30

export const daysQuery = (today: string, days: number, branch: string | undefined) =>
  analyticsQuery({ range: 'custom', start_date: addDays(today, 1 - days), end_date: today }, branch)

export const latestSalesQuery = (branch: string | undefined) =>
  queryOptions({
    queryKey: ['sales', 'latest', branch],
    queryFn: ({ signal }): Promise<Page<Schemas['SaleView']>> =>
      api.GET('/api/sales', { params: { query: { ...branchOf(branch), size: 6 } }, signal }).then(list),
    placeholderData: keepPreviousData,
  })

export const lowStockQuery = (branch: string | undefined) =>
  queryOptions({
    queryKey: ['products', 'low', branch],
    queryFn: ({ signal }): Promise<Page<Schemas['ProductView']>> =>
      api.GET('/api/products', { params: { query: { stock_status: 'low_stock', size: ['6'], ...(branch && { branch_id: branch }) } }, signal }).then(list),
    placeholderData: keepPreviousData,
  })

/** The filter of the counted tickets, as in the queue's address. */
export interface DeskQuestion {
  status?: string
  assigned_to_id?: string
  overdue?: boolean
}

export const deskCountQuery = ({ status, assigned_to_id, overdue }: DeskQuestion) =>
  queryOptions({
    queryKey: ['tickets', 'counts', 'cards', status, assigned_to_id, overdue],
    queryFn: async ({ signal }) => {
      const query = { ...(assigned_to_id && { assigned_to_id: [assigned_to_id] }), ...(overdue && { overdue }) }
      const { rows } = await api.GET('/api/tickets/counts', { params: { query }, signal }).then(list)
      const counted = rows.filter((row) => !status || status.split(',').includes(row.status))
      return { count: counted.reduce((sum, row) => sum + row.count, 0), capped: counted.some((row) => row.capped) }
    },
    refetchInterval: 60_000,
  })
