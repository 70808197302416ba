import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Rate = Schemas['CommissionRateView']
export type EditRate = Schemas['EditCommissionRate']
export const STATES = ['running', 'coming', 'ended', 'replaced'] as const

/** The rates; those that begin last come first. */
export const ratesQuery =
  (state?: (typeof STATES)[number]) =>
  (page: number): PageQuery<Rate> => ({
    queryKey: ['commission-rates', 'list', state, page],
    queryFn: ({ signal }) =>
      api.GET('/api/commission-rates', { params: { query: { ...(state && { status: [state] }), page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })

export const rateQuery = (id: string) =>
  queryOptions({
    queryKey: ['commission-rates', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/commission-rates/{id}', { params: { path: { id } }, signal }).then(data),
  })

export function useSaveRate(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditRate) =>
      (id ? api.PUT('/api/commission-rates/{id}', { params: { path: { id } }, body }) : api.POST('/api/commission-rates', { body })).then(data),
    onSettled: () => client.invalidateQueries({ queryKey: ['commission-rates'] }),
  })
}

export function useDeleteRate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => void (await api.DELETE('/api/commission-rates/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['commission-rates'] }),
  })
}
