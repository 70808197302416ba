import * as z from 'zod/mini'
import type { Schemas } from '@/api/client'
import { newKey } from '@/api/idempotency'

export const PAYMENT_TYPES = ['cash', 'card', 'transfer'] as const
export type PaymentType = (typeof PAYMENT_TYPES)[number]

const number = z.nullable(z.number())
const lineSchema = z.object({
  id: z.string(),
  productId: z.string(),
  variantId: z.string(),
  name: z.string(),
  size: z.nullable(z.string()),
  type: z.enum(['unit', 'meter']),
  /** What a piece or a metre costs by the list, and what there was of it when it was added. */
  listPrice: number,
  stock: number,
  quantity: number,
  /** Another price than the list's; null for that of the list. */
  price: number,
  waste: number,
  /** The roll that is cut; null lets the server choose the best. */
  rollId: z.nullable(z.string()),
  rollCode: z._default(z.nullable(z.string()), null),
  dyeLot: z._default(z.nullable(z.string()), null),
  /** Whether a person chose the roll; else it follows the length. */
  isRollChosen: z._default(z.boolean(), false),
  /** What a metre of the product costs where its roll has no price of its own. */
  metrePrice: z._default(number, null),
  collectionId: z._default(z.nullable(z.string()), null),
})
export const cartSchema = z.object({
  branchId: z.nullable(z.string()),
  lines: z.array(lineSchema),
  payment: z.enum([...PAYMENT_TYPES, 'mixed']),
  amounts: z.object({ cash: number, card: number, transfer: number }),
  received: number,
  customerName: z.string(),
  customerPhone: z.string(),
  /** The Idempotency-Key of the sale under way; kept until it is clear whether the sale was made. */
  key: z.nullable(z.string()),
})

export type CartLine = z.infer<typeof lineSchema>
export type Cart = z.infer<typeof cartSchema>

export const EMPTY_CART: Cart = {
  branchId: null,
  lines: [],
  payment: 'cash',
  amounts: { cash: null, card: null, transfer: null },
  received: null,
  customerName: '',
  customerPhone: '',
  key: null,
}

/** Nothing in it, in the same branch. */
export const emptied = (cart: Cart): Cart => ({ ...EMPTY_CART, branchId: cart.branchId })

/** Something of the catalogue that can be sold: a size of a product, or a product by the metre. */
export type Article = Pick<CartLine, 'productId' | 'variantId' | 'name' | 'size' | 'type' | 'listPrice' | 'stock' | 'metrePrice' | 'collectionId'>

export function articlesOf(product: Schemas['ProductView']): Article[] {
  return product.variants.map((variant) => {
    const listPrice = variant.sell_price ?? product.sell_price_per_meter ?? product.sell_price ?? null
    return {
      productId: product.id,
      variantId: variant.id,
      name: product.name,
      size: variant.size ?? null,
      type: product.type,
      listPrice,
      stock: variant.quantity ?? null,
      metrePrice: product.type === 'meter' ? listPrice : null,
      collectionId: product.collection_id ?? null,
    }
  })
}

export const newLine = (article: Article, quantity: number | null): CartLine => ({
  ...article,
  id: newKey(),
  quantity,
  price: null,
  waste: null,
  rollId: null,
  rollCode: null,
  dyeLot: null,
  isRollChosen: false,
})

/** One piece more of an article; its line appears with the first. */
export function withPiece(lines: CartLine[], article: Article): CartLine[] {
  const known = lines.find((line) => line.variantId === article.variantId && line.type === 'unit')
  if (!known) return [...lines, newLine(article, 1)]
  return lines.map((line) => (line === known ? { ...line, ...article, quantity: (line.quantity ?? 0) + 1 } : line))
}

const cents = (value: number) => Math.round(Number((value * 100).toPrecision(15))) / 100

export const priceOf = (line: CartLine) => line.price ?? line.listPrice ?? 0
export const amountOf = (line: CartLine) => cents(priceOf(line) * (line.quantity ?? 0))
export const listAmountOf = (line: CartLine) => cents((line.listPrice ?? priceOf(line)) * (line.quantity ?? 0))
export const totalOf = (lines: readonly CartLine[]) => cents(lines.reduce((sum, line) => sum + amountOf(line), 0))
/** What is taken below the list; a price above it in another line takes nothing away from it. */
export const discountOf = (lines: readonly CartLine[]) => cents(lines.reduce((sum, line) => sum + Math.max(0, listAmountOf(line) - amountOf(line)), 0))

/** What is still to be paid of a mixed payment; negative when too much is. */
export const restOf = (cart: Cart) => cents(totalOf(cart.lines) - PAYMENT_TYPES.reduce((sum, type) => sum + (cart.amounts[type] ?? 0), 0))

/** Pieces, with each length as one. */
export const piecesIn = (lines: readonly CartLine[]) => lines.reduce((sum, line) => sum + (line.type === 'unit' ? (line.quantity ?? 0) : 1), 0)

export const isComplete = (line: CartLine) => (line.quantity ?? 0) > 0 && priceOf(line) > 0

/** Sums of cash that a customer is likely to hand over: the next round ones. */
export function roundSums(total: number): number[] {
  const steps = [50_000, 100_000, 500_000, 1_000_000].filter((step) => step < total * 2)
  return [...new Set(steps.map((step) => Math.ceil(total / step) * step))].filter((sum) => sum > total).slice(0, 3)
}

/**
 * The long form of the sale. A price is sent only where it differs from the list, so that the server knows the discount. Of a
 * sale that was made without a line (`soldAt`) all prices are sent: what the customer paid is a fact, whatever the list says
 * by then.
 */
export function saleOf(cart: Cart, branchId: string, soldAt?: string): Schemas['RecordSale'] {
  const payments =
    cart.payment === 'mixed'
      ? PAYMENT_TYPES.flatMap((type) => (cart.amounts[type] ? [{ type, amount: cart.amounts[type] }] : []))
      : [{ type: cart.payment, amount: totalOf(cart.lines) }]
  const name = cart.customerName.trim()
  const phone = cart.customerPhone.trim()
  return {
    branch_id: branchId,
    lines: cart.lines.map((line) => ({
      product_id: line.productId,
      variant_id: line.variantId,
      quantity: line.quantity ?? 0,
      ...(line.type === 'meter' && line.waste ? { waste: line.waste } : {}),
      ...(line.type === 'meter' && line.rollId ? { roll_id: line.rollId } : {}),
      ...(soldAt !== undefined || (line.price !== null && line.price !== line.listPrice) ? { unit_price: priceOf(line) } : {}),
    })),
    payments,
    ...(soldAt === undefined ? {} : { sold_at: soldAt }),
    ...(name || phone ? { customer: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) } } : {}),
  }
}
