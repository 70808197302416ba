import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { showError, showToast } from '@/ui/feedback/toast'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'
import { useRefreshDebts, type Debt } from '../queries'

export type Customer = Schemas['CustomerView']
export type EditCustomer = Schemas['EditCustomer']

export interface CustomersSearch {
  q?: string | undefined
  deleted?: boolean | undefined
}

const MOST_DEBTS = 200
const OPEN = ['pending', 'overdue'] satisfies Schemas['DebtStatus'][]

async function openDebtsOf(id: string, signal: AbortSignal): Promise<Debt[]> {
  const debts: Debt[] = []
  for (let cursor: string | undefined; ; ) {
    const query = { customer_id: [id], status: [...OPEN], size: MOST_DEBTS, ...(cursor && { cursor }) }
    const { rows, page } = await api.GET('/api/debts', { params: { query }, signal }).then(list)
    debts.push(...rows)
    if (!page.next_cursor) return debts
    cursor = page.next_cursor
  }
}

export const customersQuery = ({ q, deleted }: CustomersSearch) => {
  const filter = { ...(q?.trim() && { q: q.trim() }), ...(deleted && { deleted }) }
  return (page: number): PageQuery<Customer> => ({
    queryKey: ['customers', 'list', filter, page],
    queryFn: ({ signal }) => api.GET('/api/customers', { params: { query: { ...filter, page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })
}

export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'found', q],
    queryFn: ({ signal }) => api.GET('/api/customers', { params: { query: { q, size: 5 } }, signal }).then(list),
  })

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/customers/{id}', { params: { path: { id } }, signal }).then(data),
  })

export const balanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'balance', id],
    queryFn: ({ signal }) => api.GET('/api/customers/{id}/balance', { params: { path: { id } }, signal }).then(data),
  })

/** The open debts of a customer; what is due first comes first. */
export const openDebtsQuery = (id: string) =>
  queryOptions({ queryKey: ['debts', 'of', id], queryFn: ({ signal }) => openDebtsOf(id, signal) })

export function useSaveCustomer(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditCustomer) => (id ? api.PUT('/api/customers/{id}', { params: { path: { id } }, body }) : api.POST('/api/customers', { body })).then(data),
    onSettled: () => client.invalidateQueries({ queryKey: ['customers'] }),
  })
}

/** Deletes and offers to undo. */
export function useDeleteCustomer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id }: Customer) => void (await api.DELETE('/api/customers/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, customer) => {
      void client.invalidateQueries({ queryKey: ['customers'] })
      showToast(i18n.t('debts:customers.deleted', { name: customer.name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restoreCustomer(client, customer) },
      })
    },
  })
}

export async function restoreCustomer(client: QueryClient, { id, name }: Customer) {
  try {
    await api.POST('/api/customers/{id}/restore', { params: { path: { id } } })
    await client.invalidateQueries({ queryKey: ['customers'] })
    showToast(i18n.t('debts:customers.restored', { name }))
  } catch (error) {
    showError(error)
  }
}

/** Ends the double; all that belongs to it goes to the customer. */
export function useMergeCustomer(id: string) {
  const refresh = useRefreshDebts()
  return useMutation({
    mutationFn: (double: Customer) => api.POST('/api/customers/{id}/merge', { params: { path: { id: double.id } }, body: { into_id: id } }).then(data),
    onSettled: () => void refresh(),
  })
}

export function usePayDebts(id: string) {
  const refresh = useRefreshDebts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['PayDebts']>) =>
      api.POST('/api/customers/{id}/payments', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }).then(data),
    onSettled: () => void refresh(),
  })
}

/** The account of this year as the server lays it out for printing. */
export const fetchStatement = (id: string) =>
  api
    .GET('/api/customers/{id}/statement/page', { params: { path: { id }, query: { range: 'year' } }, parseAs: 'text' })
    .then(({ data: page }) => page as unknown as string)
