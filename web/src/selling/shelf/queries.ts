import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, list, type Schemas } from '@/api/client'
import { connection } from '@/api/connection'
import { ApiError, isApiError } from '@/api/errors'
import type { Category, Collection, GoodsFilter, Product, Shelf, ShelfView } from '@/offline/catalogue'
import { catalogue, outbox, refreshCatalogue } from '@/offline/device'
import { session } from '@/session/session'
import { rankRolls, type Roll } from './rolls'
import { withoutWaiting, rollsWithoutWaiting } from './waiting'

/** The server's answer, or the device's as of a moment. */
interface Found<T> {
  rows: T[]
  /** Whether there are more rows. */
  isPart: boolean
  asOf: string | null
}

const SHOWN = 30
const PATIENCE_MILLISECONDS = 6_000
const REFRESH_MILLISECONDS = 5 * 60_000

/** Asks the server, or the device if the server cannot be reached. */
export async function ask<T>(signal: AbortSignal, server: (signal: AbortSignal) => Promise<T>, device: () => Promise<T | null>): Promise<T> {
  let failure: unknown = new ApiError(0, { code: 'NO_CONNECTION' })
  if (connection.isUp) {
    try {
      return await server('any' in AbortSignal ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLISECONDS)]) : signal)
    } catch (error) {
      if (!isApiError(error, 'NO_CONNECTION')) throw error
      failure = error
    }
  }
  const kept = await device().catch(() => null)
  if (kept === null) throw failure
  return kept
}

/** The device's copy of the branch's shelf, minus waiting offline sales. */
async function keptGoods(shelf: Shelf, filter: GoodsFilter): Promise<{ view: ShelfView; rows: Product[] } | null> {
  const view = await catalogue.view(shelf)
  return view && { view, rows: withoutWaiting(catalogue.select(view, filter), outbox.state.sales) }
}

const isInStock = (product: Product) => (product.type === 'meter' ? (product.remaining_length ?? 0) : (product.quantity ?? 0)) > 0

/** The branch's stock that matches the typed or chosen filter. */
export const goodsQuery = (shelf: Shelf, filter: GoodsFilter) =>
  queryOptions({
    queryKey: ['products', 'sell', shelf, filter],
    queryFn: ({ signal }): Promise<Found<Product>> => {
      const { q, categoryId, collectionId, width, length } = filter
      const query = {
        branch_id: shelf.branchId,
        in_stock: true,
        size: [String(SHOWN)],
        ...(q ? { q } : {}),
        ...(categoryId && { category: [categoryId] }),
        ...(collectionId && { collection: [collectionId] }),
        ...(width !== undefined && { width }),
        ...(length !== undefined && { length }),
      }
      return ask(
        signal,
        (within) =>
          api
            .GET('/api/products', { params: { query }, signal: within })
            .then(list)
            .then(({ rows, page }) => ({ rows, isPart: page.next_cursor != null, asOf: null })),
        async () => {
          const kept = await keptGoods(shelf, filter)
          if (!kept) return null
          const rows = kept.rows.filter(isInStock)
          return { rows: rows.slice(0, SHOWN), isPart: rows.length > SHOWN, asOf: kept.view.asOf }
        },
      )
    },
  })

export const barcodeQuery = (shelf: Shelf, barcode: string) =>
  queryOptions({
    queryKey: ['products', 'barcode', shelf, barcode],
    queryFn: ({ signal }) =>
      ask(
        signal,
        (within) => api.GET('/api/products', { params: { query: { branch_id: shelf.branchId, barcode } }, signal: within }).then(list).then(({ rows }) => rows),
        async () => (await keptGoods(shelf, { barcode }))?.rows ?? null,
      ),
  })

/** The rolls that a length can be cut from, best first; all rolls of the product while there is no length. */
export const rollsQuery = (shelf: Shelf, productId: string, length: number, dyeLots: string[]) =>
  queryOptions({
    queryKey: ['products', 'rolls', productId, shelf, length, dyeLots],
    queryFn: ({ signal }): Promise<Roll[]> =>
      ask(
        signal,
        (within) =>
          api
            .GET('/api/products/{id}/rolls', {
              params: {
                path: { id: productId },
                query: { branch_id: shelf.branchId, ...(length > 0 ? { length, ...(dyeLots.length > 0 && { dye_lot: dyeLots }) } : {}) },
              },
              signal: within,
            })
            .then(list)
            .then(({ rows }) => rows.filter((roll) => roll.remaining_length > 0)),
        async () => {
          const smallest = session.signedIn?.organization.smallestSellableLength ?? 1
          return rankRolls(rollsWithoutWaiting(await catalogue.rolls(shelf, productId), outbox.state.sales), length, dyeLots, smallest)
        },
      ),
  })

/** The next choices on the path from a category to a size. */
export interface Choices {
  categories: Category[]
  collections: Collection[]
  widths: { value: number; products: number | null }[]
  lengths: { value: number; products: number | null }[]
}

/** The next choices: the device's if there are any, because they omit what is out of stock; otherwise the server's. */
export const choicesQuery = (shelf: Shelf, path: GoodsFilter) =>
  queryOptions({
    queryKey: ['products', 'choices', shelf, path],
    queryFn: async ({ signal }): Promise<Choices> => {
      const kept = await keptGoods(shelf, path).catch(() => null)
      if (kept) return choicesOf(kept.view, kept.rows.filter(isInStock), path)
      return choicesOfServer(path, signal)
    },
  })

const NOTHING: Choices = { categories: [], collections: [], widths: [], lengths: [] }

function choicesOf(view: Pick<ShelfView, 'categories' | 'collections'>, products: Product[], path: GoodsFilter): Choices {
  if (path.categoryId === undefined) {
    const parents = new Map(view.categories.map((category) => [category.id, category.parent_id]))
    const used = new Set<string>()
    for (const product of products) for (let id: string | null | undefined = product.category_id; id && !used.has(id); id = parents.get(id)) used.add(id)
    return { ...NOTHING, categories: view.categories.filter((category) => used.has(category.id)) }
  }
  const used = new Set(products.map((product) => product.collection_id))
  const collections = path.collectionId === undefined ? view.collections.filter((collection) => used.has(collection.id)) : []
  if (collections.length > 0) return { ...NOTHING, collections }
  if (path.width === undefined) return { ...NOTHING, widths: countBy(products, (variant) => variant.width) }
  if (path.length === undefined) return { ...NOTHING, lengths: countBy(products, (variant) => (variant.width === path.width ? variant.length : null)) }
  return NOTHING
}

function countBy(products: Product[], measureOf: (variant: Schemas['ProductViewVariantView']) => number | null | undefined) {
  const counts = new Map<number, number>()
  for (const product of products) {
    const measures = new Set(product.variants.filter((variant) => (variant.quantity ?? 0) > 0).map(measureOf))
    for (const measure of measures) if (measure != null) counts.set(measure, (counts.get(measure) ?? 0) + 1)
  }
  return [...counts].map(([value, products]) => ({ value, products })).toSorted((one, other) => one.value - other.value)
}

async function choicesOfServer(path: GoodsFilter, signal: AbortSignal): Promise<Choices> {
  if (path.categoryId === undefined) return { ...NOTHING, categories: (await api.GET('/api/categories', { signal }).then(list)).rows }
  const { rows: collections } = path.collectionId === undefined ? await api.GET('/api/collections', { signal }).then(list) : { rows: [] }
  if (collections.length > 0 && path.width === undefined) return { ...NOTHING, collections }
  if (path.length !== undefined) return NOTHING
  const query = {
    category: path.categoryId,
    ...(path.collectionId && { collection: path.collectionId }),
    ...(path.width !== undefined && { width: path.width }),
  }
  const { rows } = await api.GET('/api/products/measures', { params: { query }, signal }).then(list)
  const measures = rows.map((choice) => ({ value: Number(choice.value), products: choice.products }))
  return path.width === undefined ? { ...NOTHING, widths: measures } : { ...NOTHING, lengths: measures }
}

export const collectionsQuery = queryOptions({
  queryKey: ['collections', 'list'],
  queryFn: ({ signal }) => api.GET('/api/collections', { signal }).then(list),
})

/** Keeps the device's catalogue of a branch fresh while its goods are sold, and refetches when the connection changes. */
export function useFreshShelf(shelf: Shelf) {
  const client = useQueryClient()
  const { organizationId, branchId } = shelf
  useEffect(() => {
    const again = () => void client.invalidateQueries({ queryKey: ['products'] })
    const refresh = () => {
      if (!connection.isUp || document.visibilityState === 'hidden') return
      refreshCatalogue({ organizationId, branchId }).then(
        () => client.invalidateQueries({ queryKey: ['products', 'choices'] }),
        // Without a catalogue on the device, all queries go to the server.
        (error: unknown) => console.warn('The catalogue was not kept', error),
      )
    }
    refresh()
    const timer = setInterval(refresh, REFRESH_MILLISECONDS)
    const stop = connection.subscribe(() => {
      again()
      refresh()
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [client, organizationId, branchId])
}
