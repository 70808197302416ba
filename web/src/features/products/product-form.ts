import * as z from 'zod/mini'
import type { Path } from 'react-hook-form'
import type { EditProduct, Product } from './queries'

const number = z.nullable(z.number())

export const productSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1)),
  category_id: z.string().check(z.minLength(1)),
  collection_id: z.string(),
  type: z.enum(['unit', 'meter']),
  buy_price: number,
  sell_price: number,
  sell_price_per_meter: number,
  sizes: z.array(z.object({ size: z.string().check(z.trim(), z.minLength(1)), sell_price: number, buy_price: number, barcode: z.string(), quantity: number })),
  barcode: z.string(),
  sku: z.string(),
  low_stock_threshold: number,
  notes: z.string(),
  photos: z.array(z.object({ id: z.string(), url: z.string(), thumbnail_url: z.string() })),
  branch_id: z.string(),
  quantity: number,
  total_length: number,
})
export type ProductForm = z.infer<typeof productSchema>

/** The fields of the form that a refusal may name. */
export const FIELDS = [
  'name', 'category_id', 'collection_id', 'type', 'buy_price', 'sell_price', 'sell_price_per_meter',
  'barcode', 'sku', 'low_stock_threshold', 'notes', 'photos', 'branch_id', 'quantity', 'total_length',
] as const satisfies readonly Path<ProductForm>[]

/** The form combines the API's two lists of sizes. */
export function fieldNames({ sizes, photos }: ProductForm): Record<string, Path<ProductForm>> {
  const ofPhotos = photos.map((_photo, index): [string, Path<ProductForm>] => [`photos[${index}]`, 'photos'])
  const names: [string, Path<ProductForm>][] = sizes.flatMap((_size, index) => [
    [`available_sizes[${index}]`, `sizes.${index}.size`],
    [`variants[${index}].size`, `sizes.${index}.size`],
    [`variants[${index}].sell_price`, `sizes.${index}.sell_price`],
    [`variants[${index}].buy_price`, `sizes.${index}.buy_price`],
    [`variants[${index}].barcode`, `sizes.${index}.barcode`],
    [`variants[${index}].quantity`, `sizes.${index}.quantity`],
  ])
  return Object.fromEntries([...names, ...ofPhotos])
}

export const emptyForm = (branchId: string): ProductForm => ({
  name: '',
  category_id: '',
  collection_id: '',
  type: 'unit',
  buy_price: null,
  sell_price: null,
  sell_price_per_meter: null,
  sizes: [],
  barcode: '',
  sku: '',
  low_stock_threshold: null,
  notes: '',
  photos: [],
  branch_id: branchId,
  quantity: null,
  total_length: null,
})

export const asForm = (product: Product): ProductForm => ({
  ...emptyForm(''),
  name: product.name,
  category_id: product.category_id,
  collection_id: product.collection_id ?? '',
  type: product.type,
  buy_price: product.buy_price ?? null,
  sell_price: product.sell_price ?? null,
  sell_price_per_meter: product.sell_price_per_meter ?? null,
  sizes: product.variants.flatMap((variant) =>
    variant.size
      ? [{
          size: variant.size,
          sell_price: variant.sell_price ?? null,
          buy_price: variant.buy_price ?? null,
          barcode: variant.barcode ?? '',
          quantity: null,
        }]
      : [],
  ),
  barcode: product.barcode ?? '',
  sku: product.sku ?? '',
  low_stock_threshold: product.low_stock_threshold ?? null,
  notes: product.notes ?? '',
  photos: product.photos,
})

/** The request. An edit clears omitted fields, so fields that the form does not show come from the product. */
export function asEdit(form: ProductForm, product: Product | null, version?: number): EditProduct {
  const byPiece = form.type === 'unit'
  const seesCost = product === null || product.buy_price != null
  const cost = (price: number | null) => (seesCost && price !== null ? { buy_price: price } : {})
  const sizes = byPiece ? form.sizes : []
  return {
    name: form.name,
    category_id: form.category_id,
    collection_id: form.collection_id || null,
    type: form.type,
    ...cost(form.buy_price),
    sell_price: byPiece ? form.sell_price : null,
    sell_price_per_meter: byPiece ? null : form.sell_price_per_meter,
    available_sizes: sizes.map(({ size }) => size),
    variants: sizes.map(({ size, sell_price, buy_price, barcode, quantity }) => ({
      size,
      sell_price,
      barcode: barcode.trim() || null,
      ...cost(buy_price),
      ...(product === null && quantity ? { quantity } : {}),
    })),
    barcode: form.barcode.trim() || null,
    sku: form.sku.trim() || null,
    low_stock_threshold: form.low_stock_threshold,
    notes: form.notes.trim() || null,
    ...photosOf(form, product),
    max_quantity: product?.max_quantity ?? null,
    attributes: (product?.attributes ?? {}) as Record<string, string>,
    ...(version !== undefined && { version }),
    ...(product === null && firstStock(form)),
  }
}

/** Unchanged photos are omitted, so photos that somebody adds in the meantime stay. */
function photosOf({ photos }: ProductForm, product: Product | null): Partial<EditProduct> {
  const ids = photos.map(({ id }) => id)
  return ids.join() === (product?.photos ?? []).map(({ id }) => id).join() ? {} : { photos: ids }
}

/** The opening stock of a new product: a roll, pieces, or pieces of each size. */
function firstStock({ type, sizes, branch_id, quantity, total_length }: ProductForm): Partial<EditProduct> {
  if (type === 'meter') return total_length ? { branch_id, total_length } : {}
  if (sizes.length === 0) return quantity ? { branch_id, quantity } : {}
  return sizes.some((row) => row.quantity) ? { branch_id } : {}
}
