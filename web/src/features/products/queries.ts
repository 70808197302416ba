import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import i18n from 'i18next'
import { api, data, list, type Schemas } from '@/api/client'
import { showError, showToast } from '@/ui/feedback/toast'
import { LONG_LIST_PAGE, type PageQuery } from '@/ui/lists/use-long-list'

export type Product = Schemas['ProductView']
export type EditProduct = Schemas['EditProduct']
export type Collection = Schemas['CollectionView']

export interface ProductFilter {
  q?: string | undefined
  category?: string | undefined
  collection?: string | undefined
  type?: Product['type'] | undefined
  stock?: NonNullable<Product['stock_status']> | undefined
  branch?: string | undefined
  sort?: 'newest' | undefined
}

function asQuery({ q, category, collection, type, stock, branch, sort }: ProductFilter) {
  return {
    sort: sort === 'newest' ? '-created_at' : 'name',
    ...(q && { q }),
    ...(category && { category: [category] }),
    ...(collection && { collection: [collection] }),
    ...(type && { type }),
    ...(stock && { stock_status: stock }),
    ...(branch && { branch_id: branch }),
  }
}

export const productsQuery =
  (filter: ProductFilter) =>
  (page: number): PageQuery<Product> => ({
    queryKey: ['products', 'list', filter, page],
    queryFn: ({ signal }) =>
      api
        // `size` is ambiguous: a number is the page size, `2×3` a carpet size.
        .GET('/api/products', { params: { query: { ...asQuery(filter), page, size: [String(LONG_LIST_PAGE)] } }, signal })
        .then(list),
  })

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['products', 'one', id],
    queryFn: ({ signal }) => fetchProduct(id, signal),
  })

export const fetchProduct = (id: string, signal?: AbortSignal) =>
  api.GET('/api/products/{id}', { params: { path: { id } }, ...(signal && { signal }) }).then(data)

export const rollsQuery = (id: string) =>
  queryOptions({
    queryKey: ['products', 'rolls', id],
    queryFn: ({ signal }) => api.GET('/api/products/{id}/rolls', { params: { path: { id } }, signal }).then(list),
  })

export const categoriesQuery = queryOptions({
  queryKey: ['categories', 'list'],
  queryFn: ({ signal }) => api.GET('/api/categories', { signal }).then(list),
})

export const collectionsQuery = queryOptions({
  queryKey: ['collections', 'list'],
  queryFn: ({ signal }) => api.GET('/api/collections', { signal }).then(list),
})

export function useUpdateProduct(id: string) {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditProduct) => api.PUT('/api/products/{id}', { params: { path: { id } }, body }).then(data),
    onSuccess: (product) => {
      client.setQueryData(productQuery(id).queryKey, product)
      return client.invalidateQueries({ queryKey: ['products', 'list'] })
    },
  })
}

/** Deletes and offers to undo, even after the person leaves the page. */
export function useDeleteProduct() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id }: Product) => void (await api.DELETE('/api/products/{id}', { params: { path: { id } } })),
    onSuccess: (_nothing, product) => {
      client.removeQueries({ queryKey: productQuery(product.id).queryKey })
      void client.invalidateQueries({ queryKey: ['products', 'list'] })
      showToast(i18n.t('products:deleted', { name: product.name }), {
        action: { label: i18n.t('common:undo'), onClick: () => void restore(client, product) },
      })
    },
  })
}

async function restore(client: QueryClient, product: Product) {
  try {
    await api.POST('/api/products/{id}/restore', { params: { path: { id: product.id } } })
    await client.invalidateQueries({ queryKey: ['products'] })
    showToast(i18n.t('products:restored', { name: product.name }))
  } catch (error) {
    showError(error)
  }
}
