import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { formatDate, formatMoney } from '@/lib/text/format'
import { asLanguage, currentLanguage } from '@/lib/text/language'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Debt = Schemas['DebtView']
export type DebtPayment = Schemas['DebtPaymentView']
export const STATES = ['open', 'overdue', 'paid', 'written_off', 'all'] as const
export const RANGES = ['today', 'week', 'month', 'year'] as const

/** The filters as the address has them. */
export interface DebtsSearch {
  state?: (typeof STATES)[number] | undefined
  range?: (typeof RANGES)[number] | undefined
  branch?: string | undefined
  customer?: string | undefined
  q?: string | undefined
}

function statusesOf(state: DebtsSearch['state'] = 'open'): Schemas['DebtStatus'][] {
  if (state === 'all') return []
  return state === 'open' ? ['pending', 'overdue'] : [state]
}

function toFilter({ state, range, branch, customer, q }: DebtsSearch) {
  const status = statusesOf(state)
  return {
    ...(status.length > 0 && { status }),
    ...(range && { range }),
    ...(branch && { branch_id: [branch] }),
    ...(customer && { customer_id: [customer] }),
    ...(q?.trim() && { q: q.trim() }),
  }
}

/** The debts; those that are overdue longest come first. */
export const debtsQuery = (search: DebtsSearch) => {
  const filter = toFilter(search)
  return (page: number): PageQuery<Debt> => ({
    queryKey: ['debts', 'list', filter, page],
    queryFn: ({ signal }) => api.GET('/api/debts', { params: { query: { ...filter, page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })
}

export const totalsQuery = (branch: string | undefined) =>
  queryOptions({
    queryKey: ['debts', 'analytics', branch ?? null],
    queryFn: ({ signal }) => api.GET('/api/debts/analytics', { params: { query: branch ? { branch_id: [branch] } : {} }, signal }).then(data),
  })

export const debtQuery = (id: string) =>
  queryOptions({
    queryKey: ['debts', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/debts/{id}', { params: { path: { id } }, signal }).then(data),
  })

export const paymentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['debts', 'payments', id],
    queryFn: ({ signal }) => api.GET('/api/debts/{id}/payments', { params: { path: { id }, query: { size: 100 } }, signal }).then(list),
  })

/** Calls it when something about debts has changed. */
export function useRefreshDebts() {
  const client = useQueryClient()
  return () => Promise.all(['debts', 'customers', 'sales', 'shifts'].map((collection) => client.invalidateQueries({ queryKey: [collection] })))
}

const asHeader = (key: string) => ({ 'Idempotency-Key': key })

export function usePayDebt(id: string) {
  const refresh = useRefreshDebts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['PayDebt']>) =>
      api.POST('/api/debts/{id}/payments', { params: { path: { id }, header: asHeader(key) }, body }).then(data),
    onSettled: () => void refresh(),
  })
}

export function useCreateDebt() {
  const refresh = useRefreshDebts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['NewDebt']>) => api.POST('/api/debts', { params: { header: asHeader(key) }, body }).then(data),
    onSettled: () => void refresh(),
  })
}

/** A second attempt changes nothing: the server refuses it. */
export function useReversePayment({ debt_id, id }: DebtPayment) {
  const refresh = useRefreshDebts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (reason: string) =>
      api.POST('/api/debts/{id}/payments/{paymentId}/reverse', { params: { path: { id: debt_id, paymentId: id } }, body: { reason } }).then(data),
    onSettled: () => void refresh(),
  })
}

/** A second attempt changes nothing: the server refuses it. */
export function useWriteOff(id: string) {
  const refresh = useRefreshDebts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (reason: string) => api.POST('/api/debts/{id}/write-off', { params: { path: { id } }, body: { reason } }).then(data),
    onSettled: () => void refresh(),
  })
}

export function useMoveDeadline({ id, version }: Debt) {
  const refresh = useRefreshDebts()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: { payment_deadline: string; reason: string }) => api.PUT('/api/debts/{id}', { params: { path: { id } }, body: { ...body, version } }).then(data),
    onSettled: () => void refresh(),
  })
}

interface Reminded {
  debt: Debt
  shop: string
  currency: string
  /** Whether the member sees customers, and with them their language. */
  seesCustomer: boolean
}

/** The text that reminds the customer, in the customer's language. */
export const reminderQuery = ({ debt, shop, currency, seesCustomer }: Reminded) =>
  queryOptions({
    queryKey: ['debts', 'reminder', debt.id, debt.version, debt.remaining_amount, currentLanguage()],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const customer = seesCustomer ? await api.GET('/api/customers/{id}', { params: { path: { id: debt.customer_id } }, signal }).then(data) : null
      const language = asLanguage(customer?.language) ?? currentLanguage()
      await i18n.loadLanguages(language)
      const overdue = debt.overdue_amount > 0
      return i18n.getFixedT(language, 'debts')(overdue ? 'reminder.overdue' : 'reminder.due', {
        name: debt.customer_name,
        amount: formatMoney(overdue ? debt.overdue_amount : debt.remaining_amount, language, currency),
        day: formatDate(debt.next_due_date ?? debt.payment_deadline, language),
        shop,
      })
    },
  })
