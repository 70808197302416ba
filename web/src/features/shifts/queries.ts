import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Shift = Schemas['ShiftView']
export type ShiftReport = Schemas['ShiftReportView']
export type CashMove = Schemas['ShiftCashView']
export type CashMoveType = Schemas['ShiftCashViewType']

/** The filters as the address has them. */
export interface ShiftsSearch {
  branch?: string | undefined
  member?: string | undefined
  day?: string | undefined
  differs?: boolean | undefined
}

const toFilter = ({ branch, member, day, differs }: ShiftsSearch) => ({
  ...(branch && { branch_id: [branch] }),
  ...(member && { opened_by: [member] }),
  ...(day && { range: 'custom' as const, start_date: day, end_date: day }),
  ...(differs && { with_difference: true }),
})

/** The shifts that the member may see, the newest first. */
export const shiftsQuery = (search: ShiftsSearch) => {
  const filter = toFilter(search)
  return (page: number): PageQuery<Shift> => ({
    queryKey: ['shifts', 'list', filter, page],
    queryFn: ({ signal }) => api.GET('/api/shifts', { params: { query: { ...filter, page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })
}

export const fetchShift = (id: string) => api.GET('/api/shifts/{id}', { params: { path: { id } } }).then(data)

/** The open shift that the member's sales in a branch go into, or that of a till. */
export const fetchCurrent = (branch: string, till?: string, signal?: AbortSignal) =>
  api
    .GET('/api/shifts/current', { params: { query: { branch_id: branch, ...(till && { till_id: till }) } }, ...(signal && { signal }) })
    .then(data)

export const currentQuery = (branch: string) =>
  queryOptions({ queryKey: ['shifts', 'current', branch], queryFn: ({ signal }) => fetchCurrent(branch, undefined, signal) })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['shifts', 'report', id],
    queryFn: ({ signal }) => api.GET('/api/shifts/{id}/report', { params: { path: { id } }, signal }).then(data),
  })

/** The report as the server lays it out for printing. */
export const fetchReportPage = (id: string) =>
  api
    .GET('/api/shifts/{id}/report/page', { params: { path: { id } }, parseAs: 'text' })
    .then(({ data: page }) => page as unknown as string)

/** Calls it when something about shifts has changed. */
function useRefreshShifts() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['shifts'] })
}

const asHeader = (key: string) => ({ 'Idempotency-Key': key })

export function useOpenShift() {
  const refresh = useRefreshShifts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['OpenShift']>) => api.POST('/api/shifts', { params: { header: asHeader(key) }, body }).then(data),
    onSettled: refresh,
  })
}

export function useMoveCash(id: string) {
  const refresh = useRefreshShifts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['MoveCash']>) =>
      api.POST('/api/shifts/{id}/cash', { params: { path: { id }, header: asHeader(key) }, body }).then(data),
    onSettled: refresh,
  })
}

export function useCloseShift(id: string) {
  const refresh = useRefreshShifts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['CloseShift']>) =>
      api.POST('/api/shifts/{id}/close', { params: { path: { id }, header: asHeader(key) }, body }).then(data),
    onSettled: refresh,
  })
}
