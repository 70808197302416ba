import * as z from 'zod/mini'
import type { Schemas } from '@/api/client'
import { newKey } from '@/api/idempotency'
import { byPaymentType, PAYMENT_TYPES } from '@/receipt/payment-types'
import type { Applied } from './promotion-rules'
import { creditSchema, debtOf } from './credit'

const number = z.nullable(z.number())
const promotionSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  type: z.enum(['percentage', 'fixed_amount']),
  value: z.number(),
  for: z.enum(['all', 'category', 'collection', 'product']),
  targets: z.array(z.string()),
  startsAt: z.string(),
  endsAt: z.nullable(z.string()),
})
const lineSchema = z.object({
  id: z.string(),
  productId: z.string(),
  variantId: z.string(),
  name: z.string(),
  size: z.nullable(z.string()),
  type: z.enum(['unit', 'meter']),
  /** The list price per piece or metre. */
  listPrice: number,
  /** The stock when the line was added. */
  stock: number,
  quantity: number,
  /** A price other than the list price; null for the list price. */
  price: number,
  waste: number,
  /** The roll that is cut; null lets the server choose the best. */
  rollId: z.nullable(z.string()),
  rollCode: z._default(z.nullable(z.string()), null),
  dyeLot: z._default(z.nullable(z.string()), null),
  /** Whether a person chose the roll; otherwise it follows the length. */
  isRollChosen: z._default(z.boolean(), false),
  /** The product's price per metre, for rolls without their own price. */
  metrePrice: z._default(number, null),
  collectionId: z._default(z.nullable(z.string()), null),
  categoryId: z._default(z.nullable(z.string()), null),
  /** With whom the line was sold, and that member's share in percent. */
  colleague: z._default(z.nullable(z.object({ id: z.string(), name: z.string(), share: number, sellerId: z.string() })), null),
  /** The promotion that a sale got which waits on the device; the cart of it may be opened again. */
  kept: z._default(z.nullable(promotionSchema), null),
})
export const cartSchema = z.object({
  branchId: z.nullable(z.string()),
  lines: z.array(lineSchema),
  payment: z.enum([...PAYMENT_TYPES, 'mixed']),
  /** Carts on devices may be older than a payment type. */
  amounts: z.object(byPaymentType(z._default(number, null))),
  received: number,
  customerName: z.string(),
  customerPhone: z.string(),
  /** The known customer who was chosen; name and phone are then theirs. */
  customerId: z._default(z.nullable(z.string()), null),
  /** Set if the customer owes what is not paid. */
  credit: z._default(z.nullable(creditSchema), null),
  /** What a superior was asked for. */
  approvalId: z._default(z.nullable(z.string()), null),
  /** The Idempotency-Key of the current sale, kept until it is clear whether the sale was made. */
  key: z.nullable(z.string()),
})

type StoredLine = z.infer<typeof lineSchema>
export type CartLine = StoredLine & {
  /** What the promotions of this moment take off the line; it follows from the whole cart and is not stored. */
  applied?: Applied | null
  /** The price of a piece or metre by the best promotion, if there is one. */
  promotionPrice?: number | null
  /** Whether a superior has approved the price. */
  isApproved?: boolean
}
export type Cart = Omit<z.infer<typeof cartSchema>, 'lines'> & {
  lines: CartLine[]
  /** What goods that come back may pay of it, in an exchange; it follows from the return and is not stored. */
  paidByGoods?: number
}

export const EMPTY_CART: Cart = {
  branchId: null,
  lines: [],
  payment: 'cash',
  amounts: byPaymentType(null),
  received: null,
  customerName: '',
  customerPhone: '',
  customerId: null,
  credit: null,
  approvalId: null,
  key: null,
}

/** An empty one in the same branch. */
export const emptied = (cart: Cart): Cart => ({ ...EMPTY_CART, branchId: cart.branchId })

/** An article of the catalogue: a size of a product, or a product sold by the metre. */
export type Article = Pick<
  StoredLine,
  'productId' | 'variantId' | 'name' | 'size' | 'type' | 'listPrice' | 'stock' | 'metrePrice' | 'collectionId' | 'categoryId'
>

export function articlesOf(product: Schemas['ProductView']): Article[] {
  return product.variants.map((variant) => {
    const listPrice = variant.list_price ?? product.sell_price_per_meter ?? product.sell_price ?? null
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
      categoryId: product.category_id,
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
  colleague: null,
  kept: null,
})

/** Adds a piece of an article. The first piece adds its line. */
export function withPiece(lines: CartLine[], article: Article): CartLine[] {
  const known = lines.find((line) => line.variantId === article.variantId && line.type === 'unit')
  if (!known) return [...lines, newLine(article, 1)]
  return lines.map((line) => (line === known ? { ...line, ...article, quantity: (line.quantity ?? 0) + 1 } : line))
}

const cents = (value: number) => Math.round(Number((value * 100).toPrecision(15))) / 100

export const priceOf = (line: CartLine) => line.price ?? line.listPrice ?? 0
/** What is taken for the line: by its own price, else by the list and the promotion. */
export function amountOf(line: CartLine): number {
  if (line.price === null && line.applied) return cents(listAmountOf(line) - line.applied.discount)
  return cents(priceOf(line) * (line.quantity ?? 0))
}
export const listAmountOf = (line: CartLine) => cents((line.listPrice ?? priceOf(line)) * (line.quantity ?? 0))
export const totalOf = (lines: readonly CartLine[]) => cents(lines.reduce((sum, line) => sum + amountOf(line), 0))
/** The total discount. A price above the list in another line does not reduce it. */
export const discountOf = (lines: readonly CartLine[]) => cents(lines.reduce((sum, line) => sum + Math.max(0, listAmountOf(line) - amountOf(line)), 0))

/** What is to be paid or owed: the total, less what goods that come back pay of it. */
export const dueOf = ({ lines, paidByGoods = 0 }: Cart) => Math.max(0, cents(totalOf(lines) - paidByGoods))

/** The unpaid rest of a mixed payment; negative if it exceeds what is due. */
export const restOf = (cart: Cart) => cents(dueOf(cart) - PAYMENT_TYPES.reduce((sum, type) => sum + (cart.amounts[type] ?? 0), 0))

/** What the customer owes after a sale on credit; 0 without credit, negative if more is paid than is due. */
export function owedOf(cart: Cart): number {
  if (!cart.credit) return 0
  return cart.payment === 'mixed' ? restOf(cart) : cents(dueOf(cart) - (cart.credit.paid ?? 0))
}

/** The cash that the customer gives for a sale without credit; nothing if it is not told or too little. */
const givenOf = ({ payment, received, credit }: Cart, amount: number) =>
  payment === 'cash' && !credit && received !== null && received >= amount ? { given_amount: received } : {}

/** What is paid at once. */
function paymentsOf(cart: Cart): Schemas['RecordSalePayment'][] {
  if (dueOf(cart) === 0) return []
  if (cart.payment === 'mixed') return PAYMENT_TYPES.flatMap((type) => (cart.amounts[type] ? [{ type, amount: cart.amounts[type] }] : []))
  const amount = cents(dueOf(cart) - owedOf(cart))
  return amount > 0 ? [{ type: cart.payment, amount, ...givenOf(cart, amount) }] : []
}

/** Who buys, as the API takes it. */
function customerOf({ customerId, customerName, customerPhone }: Cart): Pick<Schemas['RecordSale'], 'customer_id' | 'customer'> {
  if (customerId !== null) return { customer_id: customerId }
  const name = customerName.trim()
  const phone = customerPhone.trim()
  return name || phone ? { customer: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) } } : {}
}

/** Pieces, with each length as one. */
export const piecesIn = (lines: readonly CartLine[]) => lines.reduce((sum, line) => sum + (line.type === 'unit' ? (line.quantity ?? 0) : 1), 0)

export const isComplete = (line: CartLine) => (line.quantity ?? 0) > 0 && priceOf(line) > 0 && (!line.colleague || (line.colleague.share ?? 0) > 0)

/** Likely amounts of cash: the next round sums. */
export function roundSums(total: number): number[] {
  const steps = [50_000, 100_000, 500_000, 1_000_000].filter((step) => step < total * 2)
  return [...new Set(steps.map((step) => Math.ceil(total / step) * step))].filter((sum) => sum > total).slice(0, 3)
}

/** A price by hand. The list price is one, too, where the promotion would take another. */
const hasOwnPrice = (line: CartLine) => line.price !== null && (line.price !== line.listPrice || line.promotionPrice != null)

/**
 * What the line costs, as the API takes it. A price is sent only if it differs from what the server knows, so that the server
 * knows the discount. An offline sale sends all: the customer has paid them, whatever list and promotions say by then.
 */
function pricing(line: CartLine, isOffline: boolean): Partial<Schemas['RecordSaleLine']> {
  if (!isOffline) return hasOwnPrice(line) ? { unit_price: priceOf(line) } : {}
  if (!line.applied) return { unit_price: priceOf(line) }
  const { id, version } = line.applied.promotion
  return { amount: amountOf(line), discount_id: id, discount_version: version }
}

/** Who sold the line, if it was not the seller of the sale alone. */
function sellersOf({ colleague }: CartLine): Pick<Schemas['RecordSaleLine'], 'sellers'> {
  if (!colleague) return {}
  const share = Math.min(100, colleague.share ?? 0)
  if (share <= 0) return {}
  const theirs = { seller_id: colleague.id, share }
  return { sellers: share === 100 ? [theirs] : [{ seller_id: colleague.sellerId, share: cents(100 - share) }, theirs] }
}

/** The long form of the sale. @param soldAt the moment of an offline sale */
export function saleOf(cart: Cart, branchId: string, soldAt?: string): Schemas['RecordSale'] {
  const owed = owedOf(cart)
  return {
    branch_id: branchId,
    lines: cart.lines.map((line) => ({
      product_id: line.productId,
      variant_id: line.variantId,
      quantity: line.quantity ?? 0,
      ...(line.type === 'meter' && line.waste ? { waste: line.waste } : {}),
      ...(line.type === 'meter' && line.rollId ? { roll_id: line.rollId } : {}),
      ...pricing(line, soldAt !== undefined),
      ...sellersOf(line),
    })),
    payments: paymentsOf(cart),
    ...(cart.credit && owed > 0 ? { debt: debtOf(cart.credit, owed) } : {}),
    ...(cart.approvalId !== null && cart.lines.some((line) => line.isApproved) ? { approval_id: cart.approvalId } : {}),
    ...(soldAt === undefined ? {} : { sold_at: soldAt }),
    ...customerOf(cart),
  }
}
