import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, data, type Schemas } from '@/api/client'

export type Overview = Schemas['OverviewReport']
export type Grouped = Schemas['GroupedReport']
export type Times = Schemas['TimesReport']
export type Delays = Schemas['DelayReport']
export type Range = 'today' | 'week' | 'month' | 'year' | 'custom'

/** The days and the branch of the reports. */
export interface Asked {
  range: Range
  from?: string | undefined
  to?: string | undefined
  branch?: string | undefined
}

const asQuery = ({ range, from, to, branch }: Asked) => ({ range, ...(range === 'custom' && { start_date: from, end_date: to }), ...(branch && { branch_id: [branch] }) })
const options = { staleTime: 60_000, placeholderData: keepPreviousData }

export const overviewQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'overview', asked],
    queryFn: ({ signal }): Promise<Overview> => api.GET('/api/reports/overview', { params: { query: asQuery(asked) }, signal }).then(data),
  })

export const byDateQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'by-date', asked],
    queryFn: ({ signal }): Promise<Grouped> =>
      api.GET('/api/reports/by-date', { params: { query: { ...asQuery(asked), group_by: 'day' } }, signal }).then(data),
  })

export const byStatusQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'by-status', asked],
    queryFn: ({ signal }): Promise<Grouped> => api.GET('/api/reports/by-status', { params: { query: asQuery(asked) }, signal }).then(data),
  })

export const byBranchQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'by-branch', asked],
    queryFn: ({ signal }): Promise<Grouped> => api.GET('/api/reports/by-branch', { params: { query: asQuery(asked) }, signal }).then(data),
  })

export const byCategoryQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'by-category', asked],
    queryFn: ({ signal }): Promise<Grouped> => api.GET('/api/reports/by-category', { params: { query: asQuery(asked) }, signal }).then(data),
  })

export const byAgentQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'by-agent', asked],
    queryFn: ({ signal }): Promise<Grouped> => api.GET('/api/reports/by-agent', { params: { query: asQuery(asked) }, signal }).then(data),
  })

export const timesQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'response-time', asked],
    queryFn: ({ signal }): Promise<Times> =>
      api.GET('/api/reports/response-time', { params: { query: { ...asQuery(asked), group_by: 'priority' } }, signal }).then(data),
  })

export const delaysQuery = (asked: Asked) =>
  queryOptions({
    ...options,
    queryKey: ['reports', 'delay', asked],
    queryFn: ({ signal }): Promise<Delays> => api.GET('/api/reports/delay', { params: { query: asQuery(asked) }, signal }).then(data),
  })
