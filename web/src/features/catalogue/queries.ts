import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import { isApiError } from '@/api/errors'
import { commonName } from '@/lib/text/names'
import { showError, showToast, toasts } from '@/ui/feedback/toast'

export type Category = Schemas['CategoryView']
export type Collection = Schemas['CollectionView']
export type Size = Schemas['SizeView']
export type Kind = 'categories' | 'collections' | 'sizes'

export const categoriesQuery = queryOptions({
  queryKey: ['categories', 'list'],
  queryFn: ({ signal }) => api.GET('/api/categories', { signal }).then(list),
})

export const collectionsQuery = queryOptions({
  queryKey: ['collections', 'list'],
  queryFn: ({ signal }) => api.GET('/api/collections', { signal }).then(list),
})

export const sizesQuery = queryOptions({
  queryKey: ['sizes', 'list'],
  queryFn: ({ signal }) => api.GET('/api/sizes', { signal }).then(list),
})

export const organizationQuery = queryOptions({
  queryKey: ['organization', 'one'],
  queryFn: ({ signal }) => api.GET('/api/organization', { signal }).then(data),
})

/** A deleted record. */
export interface Deleted {
  id: string
  name: string
}

const deleted = { query: { deleted: true } }

const calls = {
  categories: {
    deleted: (signal: AbortSignal) => api.GET('/api/categories', { params: deleted, signal }).then(list),
    remove: (id: string) => api.DELETE('/api/categories/{id}', { params: { path: { id } } }),
    restore: (id: string) => api.POST('/api/categories/{id}/restore', { params: { path: { id } } }),
  },
  collections: {
    deleted: (signal: AbortSignal) => api.GET('/api/collections', { params: deleted, signal }).then(list),
    remove: (id: string) => api.DELETE('/api/collections/{id}', { params: { path: { id } } }),
    restore: (id: string) => api.POST('/api/collections/{id}/restore', { params: { path: { id } } }),
  },
  sizes: {
    deleted: (signal: AbortSignal) => api.GET('/api/sizes', { params: deleted, signal }).then(list),
    remove: (id: string) => api.DELETE('/api/sizes/{id}', { params: { path: { id } } }),
    restore: (id: string) => api.POST('/api/sizes/{id}/restore', { params: { path: { id } } }),
  },
} as const

export const deletedQuery = (kind: Kind) =>
  queryOptions({
    queryKey: [kind, 'deleted'],
    queryFn: async ({ signal }): Promise<Deleted[]> => {
      const { rows } = await calls[kind].deleted(signal)
      return rows.map((row) => ({ id: row.id, name: 'size' in row ? row.size : row.name }))
    },
  })

/** Products include the names of their category and collection. */
const refresh = (client: QueryClient, kind: Kind) =>
  Promise.all([client.invalidateQueries({ queryKey: [kind] }), client.invalidateQueries({ queryKey: ['products'] })])

/** Deletes and offers to undo, even after the person leaves the page. The caller explains refusals of records in use. */
export function useRemove(kind: Kind) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: async ({ id }: Deleted) => void (await calls[kind].remove(id)),
    onSuccess: (_nothing, record) => {
      void refresh(client, kind)
      showToast(i18n.t('catalogue:deleted', { name: record.name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restore(client, kind, record) },
      })
    },
    onError: (error) => {
      if (!isApiError(error, 'IN_USE')) showError(error)
    },
  })
}

export function useRestore(kind: Kind) {
  const client = useQueryClient()
  return useMutation({ mutationFn: (record: Deleted) => restore(client, kind, record) })
}

async function restore(client: QueryClient, kind: Kind, record: Deleted) {
  try {
    await calls[kind].restore(record.id)
    await refresh(client, kind)
    showToast(i18n.t('catalogue:restored', { name: record.name }))
  } catch (error) {
    // Only a category names a field here: its deleted parent.
    if (isApiError(error, 'VALIDATION_ERROR')) toasts.add({ title: i18n.t('catalogue:parentFirst'), type: 'error', priority: 'high', timeout: 8000 })
    else showError(error)
  }
}

export function useSaveCategory(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['EditCategory']) =>
      (id ? api.PUT('/api/categories/{id}', { params: { path: { id } }, body }) : api.POST('/api/categories', { body })).then(data),
    onSuccess: () => refresh(client, 'categories'),
    // Somebody else may have saved first.
    onError: () => void refresh(client, 'categories'),
  })
}

export function useSaveCollection(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['EditCollection']) =>
      (id ? api.PUT('/api/collections/{id}', { params: { path: { id } }, body }) : api.POST('/api/collections', { body })).then(data),
    onSuccess: () => refresh(client, 'collections'),
    // Somebody else may have saved first.
    onError: () => void refresh(client, 'collections'),
  })
}

export function useSaveSize(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: Schemas['EditSize']) =>
      (id ? api.PUT('/api/sizes/{id}', { params: { path: { id } }, body }) : api.POST('/api/sizes', { body })).then(data),
    onSuccess: () => refresh(client, 'sizes'),
    // Somebody else may have saved first.
    onError: () => void refresh(client, 'sizes'),
  })
}

/** Moves categories one after the other. If one fails, the earlier moves stay. */
export function useMoveCategories() {
  const client = useQueryClient()
  const language = useQuery(organizationQuery).data?.language
  return useMutation({
    mutationFn: async (moves: readonly { category: Category; position: number }[]) => {
      for (const { category, position } of moves) {
        const { id, names, parent_id, version } = category
        // The displayed name is not the default name.
        const name = commonName(names, language) || category.name
        // One at a time: each is a separate change in the audit.
        // oxlint-disable-next-line no-await-in-loop
        await api.PUT('/api/categories/{id}', { params: { path: { id } }, body: { name, names, parent_id: parent_id ?? null, position, version } })
      }
    },
    onSettled: () => refresh(client, 'categories'),
  })
}
