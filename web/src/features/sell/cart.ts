import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { stored } from '@/lib/stored'
import type { Schemas } from '@/api/client'

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
  /** The roll that the person chose; null lets the server choose the best. */
  rollId: z.nullable(z.string()),
})
const cartSchema = z.object({
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

const EMPTY: Cart = {
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
export const emptied = (cart: Cart): Cart => ({ ...EMPTY, branchId: cart.branchId })

const keyOf = (member: string) => `smartbiz.cart.${member}`

export function readCart(member: string): Cart {
  try {
    const found = cartSchema.safeParse(JSON.parse(stored.read(keyOf(member)) ?? 'null'))
    return found.success ? found.data : EMPTY
  } catch {
    return EMPTY
  }
}

/** The cart of one member on this device. It survives a reload. */
export function useCart(member: string) {
  const [cart, setCart] = useState(() => readCart(member))
  useEffect(() => stored.write(keyOf(member), JSON.stringify(cart)), [member, cart])
  const change = useCallback((part: Partial<Cart>) => setCart((before) => ({ ...before, ...part })), [])
  const changeLine = useCallback(
    (id: string, part: Partial<CartLine>) =>
      setCart((before) => ({ ...before, lines: before.lines.map((line) => (line.id === id ? { ...line, ...part } : line)) })),
    [],
  )
  const removeLine = useCallback((id: string) => setCart((before) => ({ ...before, lines: before.lines.filter((line) => line.id !== id) })), [])
  return { cart, setCart, change, changeLine, removeLine }
}

/** crypto.randomUUID is there over HTTPS and on localhost only; a shop's phone may come over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Something of the catalogue that can be sold: a size of a product, or a product by the metre. */
export type Article = Pick<CartLine, 'productId' | 'variantId' | 'name' | 'size' | 'type' | 'listPrice' | 'stock'>

export function articlesOf(product: Schemas['ProductView']): Article[] {
  return product.variants.map((variant) => ({
    productId: product.id,
    variantId: variant.id,
    name: product.name,
    size: variant.size ?? null,
    type: product.type,
    listPrice: variant.sell_price ?? product.sell_price_per_meter ?? product.sell_price ?? null,
    stock: variant.quantity ?? null,
  }))
}

export const newLine = (article: Article, quantity: number | null): CartLine => ({
  ...article,
  id: newKey(),
  quantity,
  price: null,
  waste: null,
  rollId: null,
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

export const isComplete = (line: CartLine) => (line.quantity ?? 0) > 0 && priceOf(line) > 0

/** Sums of cash that a customer is likely to hand over: the next round ones. */
export function roundSums(total: number): number[] {
  const steps = [50_000, 100_000, 500_000, 1_000_000].filter((step) => step < total * 2)
  return [...new Set(steps.map((step) => Math.ceil(total / step) * step))].filter((sum) => sum > total).slice(0, 3)
}

/** The long form of the sale. A price is sent only where it differs from the list, so that the server knows the discount. */
export function saleOf(cart: Cart, branchId: string): Schemas['RecordSale'] {
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
      ...(line.price !== null && line.price !== line.listPrice ? { unit_price: line.price } : {}),
    })),
    payments,
    ...(name || phone ? { customer: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) } } : {}),
  }
}
