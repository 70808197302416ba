import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, list, type Schemas } from '@/api/client'

/** What the branch has, by what was typed. */
export const goodsQuery = (branchId: string, q: string) =>
  queryOptions({
    queryKey: ['products', 'sell', branchId, q],
    queryFn: ({ signal }) =>
      api.GET('/api/products', { params: { query: { branch_id: branchId, in_stock: true, size: ['30'], ...(q ? { q } : {}) } }, signal }).then(list),
  })

export const barcodeQuery = (branchId: string, barcode: string) =>
  queryOptions({
    queryKey: ['products', 'barcode', branchId, barcode],
    queryFn: ({ signal }) => api.GET('/api/products', { params: { query: { branch_id: branchId, barcode } }, signal }).then(list),
  })

/** The rolls that a length can be cut from, the best first. */
export const rollsQuery = (productId: string, branchId: string, length: number) =>
  queryOptions({
    queryKey: ['products', 'rolls', productId, branchId, length],
    queryFn: ({ signal }) =>
      api
        .GET('/api/products/{id}/rolls', {
          params: { path: { id: productId }, query: { branch_id: branchId, ...(length > 0 ? { length } : {}) } },
          signal,
        })
        .then(list),
  })

export function useSell() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ sale, key }: { sale: Schemas['RecordSale']; key: string }) =>
      api.POST('/api/sales', { params: { header: { 'Idempotency-Key': key } }, body: sale }).then(data),
    onSettled: () => {
      for (const collection of ['products', 'sales', 'stock']) void client.invalidateQueries({ queryKey: [collection] })
    },
  })
}
