import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'
import type { Span } from './spans'

export type Commission = Schemas['CommissionView']
export type CommissionDetail = Schemas['CommissionDetailView']
export type CommissionSummary = Schemas['CommissionSummaryView']
export type Payout = Schemas['PayoutView']

/** Which commissions are meant. */
export interface CommissionFilter {
  /** Whether only one's own. */
  own: boolean
  /** The days on which they were earned; null for all. */
  span: Span | null
  seller?: string | undefined
  status?: Commission['status'] | undefined
}

const asQuery = ({ span, seller, status }: CommissionFilter) => ({
  ...(span && { range: 'custom' as const, start_date: span.from, end_date: span.to }),
  ...(seller && { seller_id: [seller] }),
  ...(status && { status: [status] }),
})

/** The commissions, those that were earned last first. */
export const commissionsQuery = (filter: CommissionFilter) => {
  const { seller_id: sellers, ...own } = asQuery(filter)
  const query = { ...own, ...(sellers && !filter.own && { seller_id: sellers }) }
  return (page: number): PageQuery<Commission> => ({
    queryKey: ['commissions', 'list', filter.own, query, page],
    queryFn: ({ signal }) => {
      const params = { query: { ...query, page, size: LONG_LIST_PAGE } }
      return filter.own ? api.GET('/api/commissions/my', { params, signal }).then(list) : api.GET('/api/commissions', { params, signal }).then(list)
    },
  })
}

/** What was earned in all. One's own are those of the seller who is named. */
export const summaryQuery = (filter: Omit<CommissionFilter, 'status'>) => {
  const query = asQuery(filter)
  return queryOptions({
    queryKey: ['commissions', 'summary', query],
    queryFn: ({ signal }) => api.GET('/api/commissions/summary', { params: { query }, signal }).then(data),
  })
}

export const commissionQuery = (id: string) =>
  queryOptions({
    queryKey: ['commissions', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/commissions/{id}', { params: { path: { id } }, signal }).then(data),
  })

/** The payments, the newest first. */
export const payoutsQuery =
  (seller?: string) =>
  (page: number): PageQuery<Payout> => ({
    queryKey: ['commissions', 'payouts', seller, page],
    queryFn: ({ signal }) =>
      api
        .GET('/api/commission-payouts', { params: { query: { ...(seller && { seller_id: [seller] }), page, size: LONG_LIST_PAGE } }, signal })
        .then(list),
  })

/** A payment as the server lays it out for printing. */
export const fetchPayoutPage = (id: string) =>
  api
    .GET('/api/commission-payouts/{id}/page', { params: { path: { id } }, parseAs: 'text' })
    .then(({ data: page }) => page as unknown as string)

/** Pays commissions of one seller together. */
export function usePayCommissions() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['MarkPaid']>) =>
      api.PUT('/api/commissions/mark-paid', { params: { header: { 'Idempotency-Key': key } }, body }).then(data),
    onSettled: () => void client.invalidateQueries({ queryKey: ['commissions'] }),
  })
}
