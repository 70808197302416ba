import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import { showError, showToast } from '@/ui/feedback/toast'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Promotion = Schemas['DiscountView']
export type EditPromotion = Schemas['EditDiscount']
export const STATES = ['running', 'coming', 'ended', 'inactive', 'all'] as const

/** The filters as the address has them. */
export interface PromotionsSearch {
  state?: (typeof STATES)[number] | undefined
  branch?: string | undefined
  q?: string | undefined
}

/** The promotions; those that start last come first. */
export const promotionsQuery = ({ state = 'all', branch, q }: PromotionsSearch) => {
  const filter = { ...(state !== 'all' && { status: [state] }), ...(branch && { branch_id: [branch] }), ...(q?.trim() && { q: q.trim() }) }
  return (page: number): PageQuery<Promotion> => ({
    queryKey: ['discounts', 'list', filter, page],
    queryFn: ({ signal }) => api.GET('/api/discounts', { params: { query: { ...filter, page, size: LONG_LIST_PAGE } }, signal }).then(list),
  })
}

export const promotionQuery = (id: string) =>
  queryOptions({
    queryKey: ['discounts', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/discounts/{id}', { params: { path: { id } }, signal }).then(data),
  })

/** What a promotion may be for, of one kind. Products are found by their names. */
export const targetsQuery = (kind: Promotion['applicable_to'], q: string) =>
  queryOptions({
    queryKey: ['discounts', 'targets', kind, kind === 'product' ? q : ''],
    queryFn: async ({ signal }): Promise<{ id: string; name: string }[]> => {
      if (kind === 'category') return (await api.GET('/api/categories', { signal }).then(list)).rows
      if (kind === 'collection') return (await api.GET('/api/collections', { signal }).then(list)).rows
      return (await api.GET('/api/products', { params: { query: { ...(q && { q }), sort: 'name', size: ['50'] } }, signal }).then(list)).rows
    },
    enabled: kind !== 'all',
  })

/** A changed promotion changes what sales cost. */
const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ['discounts'] })

export function useSavePromotion(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditPromotion) => (id ? api.PUT('/api/discounts/{id}', { params: { path: { id } }, body }) : api.POST('/api/discounts', { body })).then(data),
    onSettled: () => refresh(client),
  })
}

/** Deletes and offers to undo. */
export function useDeletePromotion() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id }: Promotion) => void (await api.DELETE('/api/discounts/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, promotion) => {
      void refresh(client)
      showToast(i18n.t('promotions:deleted', { name: promotion.name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restore(client, promotion) },
      })
    },
  })
}

async function restore(client: QueryClient, { id, name }: Promotion) {
  try {
    await api.POST('/api/discounts/{id}/restore', { params: { path: { id } } })
    await refresh(client)
    showToast(i18n.t('promotions:restored', { name }))
  } catch (error) {
    showError(error)
  }
}
