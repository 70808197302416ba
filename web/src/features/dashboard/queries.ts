import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type PageInfo, type Schemas } from '@/api/client'
import { addDays } from '@/lib/time/days'

export type Analytics = Schemas['AnalyticsView']
export type Dashboard = Schemas['DashboardView']
export type Layout = Schemas['DashboardLayout']
export type Widget = Layout['widgets'][number]['widget']
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

/** The day at a glance; figures that the member may not see are null. */
export const dashboardQuery = (branch: string | undefined) =>
  queryOptions({
    queryKey: ['dashboard', 'widgets', branch],
    queryFn: ({ signal }): Promise<Dashboard> => api.GET('/api/dashboard/widgets', { params: { query: branchOf(branch) }, signal }).then(data),
    placeholderData: keepPreviousData,
  })

/** How the member arranged the dashboard: all widgets in their order. */
export const layoutQuery = queryOptions({
  queryKey: ['dashboard', 'layout'],
  queryFn: ({ signal }): Promise<Layout> => api.GET('/api/dashboard/layout', { signal }).then(data),
  staleTime: Infinity,
})

/** Arranges the dashboard. The new arrangement is shown at once, and taken back if it cannot be saved. */
export function useArrange() {
  const client = useQueryClient()
  const { queryKey } = layoutQuery
  return useMutation({
    scope: { id: 'dashboard-layout' },
    mutationFn: (body: Layout) => api.PUT('/api/dashboard/layout', { body }).then(data),
    onMutate: (layout) => {
      client.setQueryData(queryKey, layout)
    },
    onError: () => client.invalidateQueries({ queryKey }),
  })
}
